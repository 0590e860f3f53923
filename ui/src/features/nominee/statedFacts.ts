import type { Dossier, Fact } from '@/bindings/wire'

/** What the county file says of a nominee, its own unit (所在单位) first. */
export function statedFacts(dossier: Dossier): Fact[] {
  const own = dossier.organisation === '' ? [] : [{ key: '', label: '所在单位', value: dossier.organisation, personal: false }]
  return [...own, ...dossier.facts]
}
