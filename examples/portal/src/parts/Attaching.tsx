/**
 * The files of what is being written: added by button or by dropping, each with its size and a way to take it out.
 */
import { type DragEvent, useId, useRef } from "react"
import { Button } from "react-aria-components/Button"
import { Group } from "react-aria-components/Group"
import { attachmentCountMax, type DraftKeeper } from "../api/DraftKeeper.ts"
import type { DraftState } from "../api/DraftState.ts"
import { bytesAsText } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"
import { Icon } from "./Icon.tsx"
import { ProblemNote } from "./ProblemNote.tsx"

interface AttachingProps {
  readonly keeper: DraftKeeper
  readonly draft: DraftState
}

const accepted = "image/png,image/jpeg,image/gif,image/webp,application/pdf,text/plain"

export const Attaching = ({ draft, keeper }: AttachingProps) => {
  const { words } = useReader()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const add = (files: Iterable<File> | null) => {
    if (files !== null) void keeper.attach(files)
  }
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    add(event.dataTransfer.files)
  }
  const isFull = draft.attachments.length + draft.uploading.length >= attachmentCountMax
  return (
    <Group
      className="attaching"
      aria-labelledby={`${id}label`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <span id={`${id}label`} className="label">
        {words.files.label}
      </span>
      <AttachedFiles draft={draft} keeper={keeper} />
      {/* The button opens it; two things of one name would be read to who cannot see. */}
      <input
        ref={input}
        type="file"
        multiple
        accept={accepted}
        hidden
        onChange={({ target }) => {
          add([...(target.files ?? [])])
          target.value = ""
        }}
      />
      <Button
        className="button"
        isDisabled={isFull}
        aria-describedby={`${id}rule`}
        onPress={() => input.current?.click()}
      >
        <Icon name="clip" />
        {words.files.add}
      </Button>
      <p id={`${id}rule`} className="hint">
        {words.files.rule}
      </p>
      {draft.refusedFiles.map(({ name, problem }) => (
        <ProblemNote key={name} lead={words.files.refused(name)} problem={problem} />
      ))}
    </Group>
  )
}

const AttachedFiles = ({ draft, keeper }: AttachingProps) => {
  const { language, words } = useReader()
  if (draft.attachments.length + draft.uploading.length === 0) return null
  return (
    <ul className="files" aria-live="polite">
      {draft.attachments.map(({ bytes, name, sha256 }) => (
        <li key={sha256}>
          <Icon name="clip" />
          <span dir="auto">{name}</span>
          <span className="file-size">{bytesAsText(bytes, language)}</span>
          <Button
            className="button button-quiet button-small"
            aria-label={words.files.remove(name)}
            onPress={() => void keeper.detach(sha256)}
          >
            <Icon name="cross" />
          </Button>
        </li>
      ))}
      {draft.uploading.map((name) => (
        <li key={name} className="file-coming">
          <Icon name="clip" />
          <span>{words.files.adding(name)}</span>
        </li>
      ))}
    </ul>
  )
}
