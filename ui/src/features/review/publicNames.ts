import type { Decision, DecisionState, Masking } from '@/bindings/wire'

interface Named { number: string; name: string; masked: string }

/** What a console that the room can see calls a nominee: one of the names the desk has finished. */
export function publicName(row: Named, masking: Masking): string {
  if (masking === 'number') return row.number
  return masking === 'surname' ? row.masked : row.name
}

/** The same row under the name the room may read. */
export function publicly<T extends Named>(row: T, masking: Masking | null): T {
  return masking === null ? row : { ...row, name: publicName(row, masking) }
}

/** Whatever the desk told, every nominee in it under the name the room may read: in a sentence as in a field. */
export function publicTexts<T>(told: T, named: readonly Named[], masking: Masking | null): T {
  const names = new Map(named.filter((one) => one.name !== '').map((one) => [one.name, masking === null ? one.name : publicName(one, masking)]))
  if (masking === null || names.size === 0) return told
  // The longest first: a name may begin another.
  const any = new RegExp([...names.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  const say = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(any, (name) => names.get(name) ?? name)
    if (Array.isArray(value)) return value.map(say)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, say(part)]))
  }
  return say(told) as T
}

/** A decision and what leads to it, under the names the room may read. */
export function publicDecision(state: DecisionState, masking: Masking | null): DecisionState {
  if (masking === null) return state
  const proposal = state.proposal.map((one) => publicly(one, masking))
  const names = new Map(proposal.map((one) => [one.nominee, one.name]))
  const record = (decision: Decision | null) => decision && {
    ...decision, entries: decision.entries.map((entry) => ({ ...entry, name: names.get(entry.nominee) ?? entry.number })),
  }
  const tie = state.tie && { ...state.tie, names: state.tie.among.map((nominee) => names.get(nominee) ?? '') }
  return { ...state, proposal, tie, deliberated: record(state.deliberated), approved: record(state.approved) }
}
