import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { boundKeys, handleKey, useKeys } from './useKeys'

const moved = vi.fn()
const opened = vi.fn()
const found = vi.fn()

const Page = defineComponent({
  setup() {
    useKeys('名单', () => [
      { keys: ['j'], caps: ['J'], text: '下移', run: moved },
      { keys: ['enter'], caps: ['Enter'], text: '打开', run: opened },
      { keys: ['ctrl+k'], caps: ['Ctrl K'], text: '查找', anywhere: true, run: found },
    ])
    return () => h('div', [h('input'), h('button', '按钮'), h('p', '正文')])
  },
})

function press(target: Element, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}

describe('keys of a page', () => {
  let page: ReturnType<typeof mount>
  beforeEach(() => {
    vi.clearAllMocks()
    window.addEventListener('keydown', handleKey)
    page = mount(Page, { attachTo: document.body })
  })
  afterEach(() => {
    window.removeEventListener('keydown', handleKey)
    page.unmount()
    document.body.innerHTML = ''
  })

  it('run outside inputs', () => {
    press(page.get('p').element, { key: 'J' })
    expect(moved).toHaveBeenCalledOnce()
  })

  it('do nothing inside inputs when they are single letters', () => {
    expect(press(page.get('input').element, { key: 'j' }).defaultPrevented).toBe(false)
    expect(moved).not.toHaveBeenCalled()
  })

  it('run inside inputs when they are meant for anywhere', () => {
    press(page.get('input').element, { key: 'k', ctrlKey: true })
    expect(found).toHaveBeenCalledOnce()
  })

  it('leave Enter to the button it is pressed on', () => {
    expect(press(page.get('button').element, { key: 'Enter' }).defaultPrevented).toBe(false)
    expect(opened).not.toHaveBeenCalled()
  })

  it('wait for the input method', () => {
    press(page.get('p').element, { key: 'Enter', keyCode: 229 })
    press(page.get('p').element, { key: 'j', isComposing: true })
    expect(opened).not.toHaveBeenCalled()
    expect(moved).not.toHaveBeenCalled()
  })

  it('rest while a dialog is open', () => {
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog" data-state="open"></div>')
    press(page.get('p').element, { key: 'j' })
    press(page.get('input').element, { key: 'k', ctrlKey: true })
    expect(moved).not.toHaveBeenCalled()
    expect(found).not.toHaveBeenCalled()
  })

  it('work in an open dialog when they belong to what it shows', () => {
    const turned = vi.fn()
    const Shown = defineComponent({
      setup() {
        useKeys('预览', () => [{ keys: ['pagedown'], caps: ['PgDn'], text: '下一页', run: turned }], true)
        return () => h('p')
      },
    })
    const shown = mount(Shown)
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog" data-state="open"></div>')
    press(document.body, { key: 'PageDown' })
    shown.unmount()
    expect(turned).toHaveBeenCalledOnce()
  })

  it('are listed while the page lives and gone with it', () => {
    expect(boundKeys.value.map((layer) => layer.group)).toEqual(['名单'])
    page.unmount()
    expect(boundKeys.value).toEqual([])
  })
})
