/** A file with the folders it was dropped in, for they may name its unit. */
export interface NamedFile {
  name: string
  file: File
}

/** The files of a drop, those inside dropped folders included. The drop's data is only there until the event ends: call at once. */
export function droppedFiles(transfer: DataTransfer | null): () => Promise<NamedFile[]> {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null)
  const loose = [...(transfer?.files ?? [])].map((file) => ({ name: file.name, file }))
  const all = entries.length > 0 && entries.every((entry) => entry !== null) ? entries.filter((entry) => entry !== null) : null
  return async () => (all === null ? loose : (await Promise.all(all.map(filesOf))).flat())
}

async function filesOf(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, () => reject(unreadable(entry.name))))
    return [{ name: entry.fullPath.replace(/^\//, ''), file }]
  }
  return isFolder(entry) ? (await Promise.all((await entriesOf(entry)).map(filesOf))).flat() : []
}

/** A folder tells its entries a hundred at a time, until it tells none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, () => reject(unreadable(folder.name))))
    if (some.length === 0) return found
    found.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

export function unreadable(name: string): { code: string; message: string } {
  return { code: 'unreadable', message: `读不到“${name}”。请关闭正在打开它的 WPS 或 Excel 后再拖入。` }
}
