/**
 * The files of a message: each to download, pictures also to look at.
 *
 * Bytes are fetched by request, so that they come for the patient acted for, and drawn on a canvas: a picture can run
 * nothing, and the page's content policy needs no exception.
 */
import { useEffect, useRef, useState } from "react"
import { Button } from "react-aria-components/Button"
import { type Problem, problemOf } from "../api/Problem.ts"
import { attachment } from "../api/threads.ts"
import type { Attachment, MessageView } from "../api/views.ts"
import { bytesAsText } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"
import { Icon } from "./Icon.tsx"
import { ProblemNote } from "./ProblemNote.tsx"
import { saveFile } from "./saveFile.ts"

interface AttachmentListProps {
  readonly message: MessageView
  readonly patientId?: string | undefined
}

export const AttachmentList = ({ message, patientId }: AttachmentListProps) => {
  if (message.attachments.length === 0) return null
  return (
    <ul className="files">
      {message.attachments.map((one) => (
        <AttachedFile key={one.sha256} file={one} message={message} patientId={patientId} />
      ))}
    </ul>
  )
}

const AttachedFile = ({ file, message, patientId }: AttachmentListProps & { readonly file: Attachment }) => {
  const { language, words } = useReader()
  const [problem, setProblem] = useState<Problem>()
  const [picture, setPicture] = useState<ImageBitmap>()
  const bytes = () => attachment(message, file.sha256, "person", patientId)
  const attempt = (act: Promise<void>) => void act.catch((thrown) => setProblem(problemOf(thrown)))
  const isPicture = file.type.startsWith("image/")
  return (
    <li>
      <Icon name="clip" />
      <span dir="auto">{file.name}</span>
      <span className="file-size">{bytesAsText(file.bytes, language)}</span>
      <span className="file-actions no-print">
        {isPicture && picture === undefined ? (
          <Button
            className="button button-quiet button-small"
            aria-label={words.files.show(file.name)}
            onPress={() => attempt(bytes().then(createImageBitmap).then(setPicture))}
          >
            <Icon name="eye" />
          </Button>
        ) : null}
        <Button
          className="button button-quiet button-small"
          aria-label={words.files.open(file.name)}
          onPress={() => attempt(bytes().then((blob) => saveFile(blob, file.name)))}
        >
          <Icon name="download" />
        </Button>
      </span>
      {picture === undefined ? null : <Picture bitmap={picture} label={words.files.picture(file.name)} />}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </li>
  )
}

const Picture = ({ bitmap, label }: { readonly bitmap: ImageBitmap; readonly label: string }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    canvas.current?.getContext("2d")?.drawImage(bitmap, 0, 0)
  }, [bitmap])
  return (
    <canvas
      ref={canvas}
      className="picture"
      width={bitmap.width}
      height={bitmap.height}
      role="img"
      aria-label={label}
    />
  )
}
