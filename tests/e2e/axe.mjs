import { readFileSync } from 'node:fs'
import { ofPages } from './checkout.mjs'

/** Defines `axe` in the page that evaluates it. */
export const axeSource = readFileSync(ofPages.resolve('axe-core/axe.min.js'), 'utf8')

/** Violations in words; an empty list is the aim. */
export function inWords(violations) {
  return violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(' ')).join('; ')}`)
}
