/**
 * Chromium from npm (`@sparticuz/chromium`), unpacked once per install, with the libraries and fonts that it needs.
 *
 * A bare machine has no NSS and no fonts, and a full one has its own: both use the unpacked ones, so that a page looks
 * the same everywhere. The unpacking is left to the package itself, in a child whose temporary folder is a staging
 * folder and which believes in Amazon Linux (the only place for which the package unpacks NSS). Then it is renamed
 * into place, so that two test files may unpack at once.
 */
import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

/** Where the unpacked browser lies, and the environment that it must be started in. */
export interface Chromium {
  readonly folder: string
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
}

const support = dirname(fileURLToPath(import.meta.url))

/** Unpacks the browser where that has not been done yet (about two seconds). */
export const unpackedChromium = async (): Promise<Chromium> => {
  const cache = join(support, "../../node_modules/.cache/intervisit")
  const folder = join(cache, `chromium-${await packageVersion()}`)
  if (!existsSync(folder)) await unpackInto(cache, folder)
  return {
    folder,
    executable: join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts", "only-these.conf"),
      XDG_CACHE_HOME: join(folder, "cache")
    }
  }
}

const packageVersion = async (): Promise<string> => {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium")
  const { version } = JSON.parse(await readFile(join(dirname(entry), "../../package.json"), "utf8"))
  return version
}

const unpackInto = async (cache: string, folder: string): Promise<void> => {
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(join(cache, "unpacking-"))
  try {
    const program = `import chromium from "@sparticuz/chromium"; await chromium.executablePath()`
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
      cwd: support,
      env: { PATH: process.env.PATH, TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" }
    })
    await writeFile(join(staging, "fonts", "only-these.conf"), fontsConfiguration)
    await rename(staging, folder).catch(async (error: unknown) => {
      // Another process was faster: its folder is as good as ours.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

// The package's own file names folders of its usual home; `relative` is relative to this file.
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
