/**
 * The areas of the pages and the roles that open them. Roles are a set: a person sees every area of each.
 *
 * The server decides who may do what; this only spares people links that would be refused.
 */
import type { Role } from "./api/views.ts"
import type { Words } from "./words/Words.ts"

export interface Area {
  readonly name: keyof Words["nav"]
  readonly path: string
  readonly roles: ReadonlyArray<Role>
  /** True where a page is about the patient for whom it acts. */
  readonly isPatients?: true
}

export const areas: ReadonlyArray<Area> = [
  { name: "messages", path: "/", roles: ["patient", "representative"], isPatients: true },
  { name: "readings", path: "/readings", roles: ["patient", "representative"], isPatients: true },
  { name: "helped", path: "/helped", roles: ["representative"], isPatients: true },
  { name: "inbox", path: "/inbox", roles: ["staff"] },
  { name: "overview", path: "/overview", roles: ["manager"] },
  { name: "measure", path: "/measure", roles: ["manager"] },
  { name: "desk", path: "/front-desk", roles: ["staff", "manager"] },
  { name: "search", path: "/search", roles: ["patient", "representative", "staff"], isPatients: true },
  { name: "helpers", path: "/helpers", roles: ["patient", "representative"] },
  { name: "settings", path: "/settings", roles: ["patient", "representative"], isPatients: true },
  { name: "help", path: "/help-requests", roles: ["staff", "manager"] },
  { name: "cover", path: "/cover", roles: ["staff", "manager"] },
  { name: "rules", path: "/rules", roles: ["staff", "manager"] },
  { name: "answers", path: "/answers", roles: ["manager"] },
  { name: "queues", path: "/queues", roles: ["operator"] },
  { name: "audit", path: "/audit", roles: ["manager", "operator"] },
  { name: "people", path: "/people", roles: ["manager", "operator"] },
  { name: "import", path: "/import", roles: ["manager", "operator"] },
  { name: "grants", path: "/grants", roles: ["staff", "manager", "operator"] }
]

export const areasOf = (roles: ReadonlyArray<Role>): ReadonlyArray<Area> =>
  areas.filter((area) => area.roles.some((role) => roles.includes(role)))
