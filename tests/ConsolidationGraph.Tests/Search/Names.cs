using ConsolidationGraph.Search;

namespace ConsolidationGraph.Tests.Search;

/// <summary>A few organizations of the rare-earth industry with what they are and were called.</summary>
internal static class Names
{
    // A line for each name: node, standing, language, text. The order says nothing.
    private const string Table = """
        creg | Official | en | China Rare Earth Group Co., Ltd.
        creg | Official | zh-Hans | 中国稀土集团有限公司
        creg | Official | zh-Latn-pinyin | zhongguo xitu jituan youxian gongsi
        creg | Short | en | CREG
        creg-industry | Official | en | China Rare Earth Group Industrial Development
        creg-industry | Official | zh-Hans | 中国稀土集团产业发展有限公司
        creg-rt | Official | en | Shanxi Guanlu Co., Ltd.
        creg-rt | Short | en | Minmetals Rare Earth
        creg-rt | Official | en | China Rare Earth Resources and Technology Co., Ltd.
        creg-rt | Official | zh-Hans | 中国稀土集团资源科技股份有限公司
        creg-rt | Short | zh-Hans | 中国稀土
        creg-rt | Alias | ticker | 000831.SZ
        northern | Official | en | Inner Mongolia Baotou Steel Rare-Earth (Group) Hi-Tech Co., Ltd.
        northern | Official | zh-Hans | 内蒙古包钢稀土（集团）高科技股份有限公司
        northern | Short | en | Baotou Steel Rare Earth
        northern | Short | zh-Hans | 包钢稀土
        northern | Official | en | China Northern Rare Earth (Group) High-Tech Co., Ltd.
        northern | Official | zh-Hans | 中国北方稀土（集团）高科技股份有限公司
        northern | Short | en | Northern Rare Earth
        northern | Alias | ticker | 600111.SS
        southern | Official | en | China Southern Rare Earth Group Co., Ltd.
        southern | Official | zh-Hans | 中国南方稀土集团有限公司
        baogang | Official | en | Baotou Iron and Steel (Group) Co., Ltd.
        baogang | Official | zh-Hans | 包头钢铁（集团）有限责任公司
        minmetals | Official | en | China Minmetals Corporation
        minmetals | Official | zh-Hans | 中国五矿集团有限公司
        minmetals-ltd | Official | en | China Minmetals Corporation Limited
        minmetals-ltd | Official | zh-Hans | 中国五矿股份有限公司
        xiamen-tungsten | Official | en | Xiamen Tungsten Co., Ltd.
        xiamen-tungsten | Official | zh-Hans | 厦门钨业股份有限公司
        chalco | Official | en | Aluminum Corporation of China Limited
        chalco | Official | zh-Hans | 中国铝业股份有限公司
        chalco | Alias | ticker | 601600.SS
        changting | Official | zh-Hans | 长汀金龙稀土有限公司
        miit | Official | en | Ministry of Industry and Information Technology
        bank | Official | zh-Hans | 重庆银行
        plant-8861 | Official | zh-Hans | 8861稀土实验厂
        """;

    public static IReadOnlyList<SearchEntry> Entries { get; } = Read();

    public static IReadOnlyList<string> Texts => [.. Entries.Select(entry => entry.Text)];

    /// <summary>The nodes found, the best first.</summary>
    public static IReadOnlyList<string> Find(string text) => [.. SearchRanking.Rank(SearchKeys.OfSought(text), Entries).Select(hit => hit.Entry.NodeId)];

    private static List<SearchEntry> Read()
    {
        var rows = Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var nodes = rows.Select(row => row[0]).Distinct().ToList();
        var pinyin = rows.Where(row => row[2] == "zh-Latn-pinyin").ToLookup(row => row[0], row => row[3]);
        return [.. rows.Select((row, number) => new SearchEntry(
            nodes.IndexOf(row[0]), row[0], row[3], SearchKeys.Of(row[3], row[2], [.. pinyin[row[0]]]), Enum.Parse<Standing>(row[1]), number, $"{number:000}", true))];
    }
}
