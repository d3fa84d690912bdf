// Fills in a .docx many times with docxtemplater or easy-template-x; prints CPU seconds per document.
//   node word_peers.mjs FOLDER-OF-PACKAGES docxtemplater|easy-template-x TEMPLATE CONTEXT.json ROUNDS
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, peer, file, contextFile, rounds] = process.argv.slice(2);
const require = createRequire(`${resolve(folder)}/`);
const template = readFileSync(file);
const context = JSON.parse(readFileSync(contextFile, "utf8"));

const fillers = {
  docxtemplater: () => {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    return async () => {
      const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
      document.render(context);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x": () => {
    const { TemplateHandler } = require("easy-template-x");
    const handler = new TemplateHandler();
    return async () => Buffer.from(await handler.process(template, context));
  },
};

const fill = fillers[peer]();
const made = await fill();
for (let warm = 0; warm < 30; warm += 1) await fill();
const times = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const begin = process.cpuUsage();
  for (let turn = 0; turn < 10; turn += 1) await fill();
  const { user, system } = process.cpuUsage(begin);
  times.push((user + system) / 10 / 1e6);
}
times.sort((one, other) => one - other);
process.stdout.write(JSON.stringify({ seconds: times[times.length >> 1], made: made.toString("base64") }));
