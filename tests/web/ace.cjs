// Ace by DAISY on EPUBs, in the machine's own Chromium: node ace.cjs CHROMIUM FILE.epub…
// Prints what it found, one line each: file, rule, place.
"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

process.env.PUPPETEER_EXECUTABLE_PATH = process.argv[2];
process.env.ACE_TIMEOUT_INITIAL = "120000";  // milliseconds for the browser to start; 5 s are too few under load
const ace = require("@daisy/ace-core");
const runner = require("@daisy/ace-axe-runner-puppeteer");
const logger = require("@daisy/ace-logger");

async function violations(file) {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), "ace-"));
  try {
    const [, report] = await ace(file, { outdir, tmpdir: outdir, jobId: "" }, runner);
    return report.assertions.flatMap((document) =>
      document.assertions.map(
        (found) =>
          `${path.basename(file)}: ${found["earl:test"]["dct:title"]} ` +
          `(${found["earl:test"]["earl:impact"]}) in ${document["earl:testSubject"].url}: ` +
          found["earl:result"]["dct:description"].replace(/\s+/g, " "),
      ),
    );
  } finally {
    fs.rmSync(outdir, { recursive: true, force: true });
  }
}

(async () => {
  logger.initLogger({ silent: true });
  for (const file of process.argv.slice(3)) {
    for (const line of await violations(path.resolve(file))) console.log(line);
  }
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
