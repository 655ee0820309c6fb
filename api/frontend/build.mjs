// Bundles scripts, styles and fonts into the folder that is named, and writes manifest.json last: name → hashed file.
import { build } from "esbuild";
import { mkdirSync, writeFileSync } from "node:fs";
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
const manifest = {};
for (const [file, made] of Object.entries(metafile.outputs)) {
  if (made.entryPoint) manifest[basename(made.entryPoint)] = basename(file);
}
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest, null, 1));
