/**
 * Rules that the text alone can break: headers, lengths, promises left open, words that do not belong in a repository.
 */
import { fileRule, isSource, lineRule, type Rule } from "./Rule.ts"

const linesMax = 400
const columnsMax = 120

const header = fileRule(
  "every source file opens with a header",
  "begin with a /** … */ comment: what it is, then the edge, then the source of the rule",
  (path) => isSource(path) && path !== ".ci/run",
  ({ text }) => {
    const comment = /^(?:#!.*\n)?\/\*\*?([\s\S]*?)\*\//.exec(text)?.[1] ?? ""
    const words = comment.replace(/[*\s]+/g, " ").trim()
    return /^\S+ \S+ .*[.:]$/.test(words) ? [] : [{ line: 1, what: "The header is missing or is no sentence" }]
  }
)

const fileLength = fileRule(
  `a source file has at most ${linesMax} lines`,
  "split it by noun, role or verb: it is two files",
  isSource,
  ({ text }) => {
    const lines = text.split("\n").length - 1
    return lines > linesMax ? [{ line: linesMax + 1, what: `The file has ${lines} lines` }] : []
  }
)

const lineLength = lineRule(
  `a line has at most ${columnsMax} columns`,
  "break the sentence or name a part of the expression",
  isSource,
  (line) => (line.length > columnsMax ? `The line has ${line.length} columns` : undefined)
)

// Written apart, here and below, so that this file may be held to its own rules.
const repair = "FIX" + "ME"
const later = "TO" + "DO"
const laterUntriggered = new RegExp(`\\b${later}\\b(?!\\(when )`)

const openPromise = lineRule(
  "no open promises in the source",
  `do it now, or write ${later}(when …) with the event that makes it due`,
  (path) => isSource(path) || path.endsWith(".md"),
  (line) => {
    if (line.includes(repair)) return `${repair} is left`
    return laterUntriggered.test(line) ? `${later} names no trigger` : undefined
  }
)

const folders = ["work", "root", "tmp", "farm", "Users", "home"].join("|")
const machinePath = new RegExp(`(?:^|[\\s"'\`(=:,\\[<])/(?:${folders})/\\w`)

const machinePaths = lineRule(
  "no file names a path of one machine",
  "use a path relative to the file, os.tmpdir(), or an environment variable",
  () => true,
  (line) => (machinePath.test(line) ? "A path of one machine is named" : undefined)
)

const host = new RegExp(`https?://[^\\s"'/]*(?:${["registry", "npmjs", "verdaccio", "artifactory"].join("|")})`, "i")

const registryHosts = lineRule(
  "no file names a package registry",
  "name the package alone; in package-lock.json keep omit-lockfile-registry-resolved=true and install again",
  () => true,
  (line) => {
    if (host.test(line)) return "A registry's host is named"
    return /"resolved": "(?:https?|git)/.test(line) ? "A package's download address is written down" : undefined
  }
)

const authors = new RegExp(`\\b(?:${["Cla" + "ude", "Chat" + "GPT", "Copi" + "lot", "LL" + "M"].join("|")})\\b`)

const toolTalk = lineRule(
  "no file talks about the tools that wrote it",
  "say what the code does and why; leave out who or what typed it",
  () => true,
  (line) => (authors.test(line) ? "A writing tool is named" : undefined)
)

export const textRules: ReadonlyArray<Rule> = [
  header,
  fileLength,
  lineLength,
  openPromise,
  machinePaths,
  registryHosts,
  toolTalk
]
