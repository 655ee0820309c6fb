// Bundles scripts, styles and fonts into the folder that is named, and writes manifest.json last: name → hashed file.
import { build } from "esbuild";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "..", "static"));
const entries = ["site.css", "site.js", "icon.svg", "paper.js", "graph.js", "landscape.js", "ask.js", "editor.js", "judge.js"];

mkdirSync(out, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: entries.map((name) => join(here, "source", name)),
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  assetNames: "[name]-[hash]",
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  metafile: true,
  charset: "utf8",
  legalComments: "linked",
  loader: { ".woff2": "file", ".svg": "copy" },
  logLevel: "warning",
});
// The licences of all that was bundled, which most of them ask to be given along.
const packages = [...new Set(Object.keys(metafile.inputs).map((file) => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean))].sort();
const licences = packages.map((name) => {
  const folder = join(here, "node_modules", name);
  const file = existsSync(folder) && readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return `${name}\n${"=".repeat(name.length)}\n${file ? readFileSync(join(folder, file), "utf8").trim() : JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).license}\n`;
});
writeFileSync(join(out, "licences.txt"), licences.join("\n\n"));
const manifest = { "licences.txt": "licences.txt" };
for (const [file, made] of Object.entries(metafile.outputs)) {
  if (made.entryPoint) manifest[basename(made.entryPoint)] = basename(file);
}
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest, null, 1));
