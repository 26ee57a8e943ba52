// Writes the two tables beside this file. They are made once and committed, so that a build needs no Node and every
// machine, whatever its version of ICU, computes the same keys. To make them again, in an empty folder:
//   npm install opencc-js@1.4.2 pinyin-pro@3.29.4 && cp .../Search/Tables/make-tables.mjs . && node make-tables.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as OpenCC from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

const ideographs = [];
for (let code = 0x3400; code <= 0x9fff; code++) ideographs.push(String.fromCodePoint(code));

// Character by character, from the Taiwan, Hong Kong and plain traditional forms: keys need no context.
const converters = ['tw', 'hk', 't'].map(from => OpenCC.Converter({ from, to: 'cn' }));
const simplified = new Map();
for (const traditional of ideographs)
  for (const convert of converters) {
    const simple = convert(traditional);
    if (simple !== traditional && [...simple].length === 1) simplified.set(traditional, simple);
  }
const rows = [...simplified].map(pair => pair.join(''));
const lines = (items, perLine, separator) => {
  const out = [];
  for (let i = 0; i < items.length; i += perLine) out.push(items.slice(i, i + perLine).join(separator));
  return out.join('\n') + '\n';
};
writeFileSync('simplified.txt', lines(rows, 40, ''));

// Readings without tones, ü as u. Traditional characters are simplified before they are read.
const read = text => pinyin(text, { toneType: 'none', type: 'array', v: true }).map(syllable => syllable.replace(/[üv]/g, 'u'));
const syllables = new Map();
for (const character of ideographs) {
  if (simplified.has(character)) continue;
  const [syllable] = read(character);
  if (!/^[a-z]+$/.test(syllable)) continue;
  if (!syllables.has(syllable)) syllables.set(syllable, []);
  syllables.get(syllable).push(character);
}
const characters = [...syllables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, list]) => `${syllable} ${list.join('')}`);

// Words of two and three characters in which one is read otherwise than alone: 银行 is yin hang, not yin xing.
const data = join(dirname(createRequire(import.meta.url).resolve('pinyin-pro')), '..', 'dist', 'esm', 'data');
const words = new Set();
for (const file of ['dict2', 'dict3'])
  for (const [word] of readFileSync(join(data, `${file}.mjs`), 'utf8').matchAll(/(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,3}(?![\u3400-\u9fff])/g)) words.add(word);
const otherwise = [...words]
  .filter(word => ![...word].some(character => simplified.has(character)))
  .filter(word => read(word).join(' ') !== [...word].map(character => read(character)[0]).join(' '))
  .sort()
  .map(word => `${word} ${read(word).join(' ')}`);
writeFileSync('pinyin.txt', [...characters, ...otherwise].join('\n') + '\n');
console.log(`${simplified.size} simplified, ${[...syllables.values()].flat().length} characters of ${syllables.size} syllables, ${otherwise.length} words`);
