ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK_IMAGE} AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/ConsolidationGraph --configuration Release --output /app

FROM ${RUNTIME_IMAGE}
COPY --from=build /app /app
# The embedded store's file lies under the working folder: mount a volume at /home/app/data to keep it.
RUN mkdir -p /home/app/data && chown -R 1654:1654 /home/app
USER 1654
WORKDIR /home/app
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
# Without curl or wget: the image has neither.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=12 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '200 OK' <&3"]
ENTRYPOINT ["dotnet", "/app/ConsolidationGraph.dll"]
