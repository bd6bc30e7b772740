/**
 * The practice at one look, and what stands behind a figure.
 */
import { type Cause, request } from "./request.ts"
import type { ExchangeView, FigureForm, OverviewView } from "./views.ts"

export const overview = (cause: Cause): Promise<OverviewView> => request({ method: "GET", path: "/overview", cause })

export const overviewEvidence = (figure: FigureForm): Promise<ReadonlyArray<ExchangeView>> =>
  request({ method: "POST", path: "/overview/evidence", body: figure, cause: "person" })
