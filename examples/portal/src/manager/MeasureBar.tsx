/**
 * A share as a bar, with the line that must be passed. The number beside it says the same; the bar is for the eye.
 */

interface MeasureBarProps {
  readonly rate: number
  readonly scaleMax: number
  /** The share that must be passed. */
  readonly threshold: number
}

export const MeasureBar = ({ rate, scaleMax, threshold }: MeasureBarProps) => {
  const at = (share: number) => `${(Math.min(share, scaleMax) / scaleMax) * 100}%`
  return (
    <svg className="measure-bar" aria-hidden="true" focusable="false">
      <rect className="measure-ground" width="100%" height="14" y="6" rx="7" />
      <rect className={rate > threshold ? "measure-met" : "measure-under"} width={at(rate)} height="14" y="6" rx="7" />
      <line className="measure-line" x1={at(threshold)} x2={at(threshold)} y1="0" y2="26" />
      <text x={at(threshold)} dx="6" y="38">
        {Math.round(threshold * 100)} %
      </text>
    </svg>
  )
}
