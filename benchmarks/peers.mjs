// Fills one letter with the npm packages again and again, and prints the CPU seconds that one takes: the median
// of many rounds, measured in this process after a warm-up. Also writes what each made, to be compared.
//
//     node peers.mjs PEERS TEMPLATE DATA FOLDER

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [peers, template, data, folder] = process.argv.slice(2);
const require = createRequire(`${peers}/`);
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");
const { TemplateHandler } = require("easy-template-x");

const file = readFileSync(template);
const values = JSON.parse(readFileSync(data, "utf-8"));
const handler = new TemplateHandler();
const work = {
  docxtemplater: async () =>
    new Docxtemplater(new PizZip(file), { paragraphLoop: true, linebreaks: true }).render(values).toBuffer(),
  "easy-template-x": () => handler.process(file, values),
};

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const taken = {};
for (const [name, fill] of Object.entries(work)) {
  writeFileSync(`${folder}/${name}.docx`, await fill());
  for (let count = 0; count < 100; count += 1) await fill();
  const rounds = [];
  for (let round = 0; round < 15; round += 1) {
    const begin = cpu();
    for (let count = 0; count < 20; count += 1) await fill();
    rounds.push((cpu() - begin) / 20);
  }
  taken[name] = rounds.sort((one, other) => one - other)[7];
}
console.log(JSON.stringify(taken));
