// Runs inside the page: finds what a person would find by its role and its name. WebDriver itself knows only CSS.

/** The first visible element of that role and name, or null. A name is exact, or the source of a regular expression. */
export function findByRole(role, name, isPattern) {
  const tags = {
    button: 'button:not([role]), [role=button]',
    link: 'a[href]',
    textbox: 'input:not([type]), input[type=text], textarea',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    radio: 'input[type=radio], [role=radio]',
    tab: '[role=tab]',
    heading: 'h1, h2, h3',
    dialog: '[role=dialog], [role=alertdialog]',
    combobox: 'select',
  }
  const words = (element) => {
    const parts = []
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) parts.push(node.data)
      else if (node.nodeType === Node.ELEMENT_NODE && node.getAttribute('aria-hidden') !== 'true') parts.push(words(node), ' ')
    }
    return parts.join('')
  }
  const named = (ids) => ids.split(' ').map((id) => document.getElementById(id)).filter(Boolean).map(words).join(' ')
  const nameOf = (element) => {
    const label = element.getAttribute('aria-label')
    const by = element.getAttribute('aria-labelledby')
    const labels = element.labels?.length ? Array.from(element.labels, words).join(' ') : ''
    return (label ?? (by ? named(by) : '') ?? '') || labels || words(element)
  }
  const tidy = (text) => text.replace(/\s+/g, ' ').trim()
  const fits = (text) => (isPattern ? new RegExp(name).test(text) : text === name)
  const visible = (element) => element.getClientRects().length > 0 && !element.closest('[aria-hidden=true], [inert]') && !element.disabled
  return Array.from(document.querySelectorAll(tags[role])).find((element) => visible(element) && (name === null || fits(tidy(nameOf(element))))) ?? null
}
