/**
 * Nothing is here yet, what would be here, and what to do.
 */
import type { ReactNode } from "react"
import { Icon, type IconName } from "./Icon.tsx"

interface EmptyStateProps {
  readonly icon: IconName
  readonly title: string
  readonly children: ReactNode
}

export const EmptyState = ({ children, icon, title }: EmptyStateProps) => (
  <div className="empty">
    <Icon name={icon} />
    <h2>{title}</h2>
    <p>{children}</p>
  </div>
)
