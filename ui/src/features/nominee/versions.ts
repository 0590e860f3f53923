import type { VersionChange } from '@/bindings/wire'

export interface Version {
  at: string
  file: string
  changes: VersionChange[]
}

/** The changes that came with one file, together; the newest file first. */
export function versionsOf(changes: readonly VersionChange[]): Version[] {
  const versions = new Map<string, Version>()
  for (const change of changes) {
    const key = `${change.at}\n${change.file}`
    const version = versions.get(key) ?? { at: change.at, file: change.file, changes: [] }
    version.changes.push(change)
    versions.set(key, version)
  }
  return [...versions.values()].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}
