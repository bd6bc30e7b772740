/**
 * Why the stores could not be opened: each error is one sentence that names the place and the mend.
 *
 * No sentence ever holds a password: a database is named by host, port and name. Nothing here is about a patient.
 */
import * as Schema from "effect/Schema"

/** Another process holds the folder's lock. */
export class DatabaseInUse extends Schema.TaggedError<DatabaseInUse>()("DatabaseInUse", { folder: Schema.String }) {
  override get message() {
    return `The data folder ${this.folder} is in use by another process; stop that one, or choose another folder.`
  }
}

/** The folder cannot be made or written. `code` is the operating system's, such as EACCES. */
export class FolderNotWritable extends Schema.TaggedError<FolderNotWritable>()("FolderNotWritable", {
  folder: Schema.String,
  code: Schema.String
}) {
  override get message() {
    const mend = "give this account the right to write there, or choose another folder"
    return `The data folder ${this.folder} cannot be written (${this.code}); ${mend}.`
  }
}

/** The text is no address of a PostgreSQL database. The text itself is not repeated: it may hold a password. */
export class BadDatabaseUrl extends Schema.TaggedError<BadDatabaseUrl>()("BadDatabaseUrl", { problem: Schema.String }) {
  override get message() {
    return `The database URL cannot be used (${this.problem}); write it as postgres://user:password@host:5432/database.`
  }
}

/** The database did not answer, or did not let us in. `code` is PostgreSQL's SQLSTATE or the driver's own word. */
export class DatabaseUnreachable extends Schema.TaggedError<DatabaseUnreachable>()("DatabaseUnreachable", {
  place: Schema.String,
  code: Schema.String
}) {
  override get message() {
    return `The database ${this.place} cannot be used (${this.code}); ${this.mend}.`
  }

  private get mend(): string {
    if (this.code === "3D000") return "create that database, or name another in the URL"
    if (this.code.startsWith("28") || this.code === "AuthenticationError") return "check the user and the password"
    if (this.code === "42501") return "give the user the right to create tables there"
    if (this.code === "ReadOnlyReplica") return "name the primary server in the URL"
    if (this.code === "NotUtf8") return "create the database with encoding UTF8"
    if (this.code === "NotADatabase") return "restore that file from a backup, or choose another folder"
    return "check that it runs and that this machine may reach it"
  }
}

/** The database was written by a newer release. */
export class SchemaTooNew extends Schema.TaggedError<SchemaTooNew>()("SchemaTooNew", {
  found: Schema.Int,
  known: Schema.Int
}) {
  override get message() {
    const mend = "start the newer release again, or restore a backup from before it"
    return `The database has schema ${this.found}, and this release knows ${this.known} at most; ${mend}.`
  }
}

export type StartError = DatabaseInUse | FolderNotWritable | BadDatabaseUrl | DatabaseUnreachable | SchemaTooNew
