// Checks the HTML files of a folder, for the tests: one line of JSON for each thing that is wrong.
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const rules = { "long-title": "off", "prefer-native-element": "off" }; // matters of taste
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard", "html-validate:a11y"], rules }));
for (const file of readdirSync(folder).filter((name) => name.endsWith(".html")).sort()) {
  const report = await validator.validateString(readFileSync(join(folder, file), "utf8"));
  for (const { messages } of report.results) {
    for (const { severity, line, ruleId, message } of messages) if (severity === 2) console.log(JSON.stringify({ file, line, ruleId, message }));
  }
}
