import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SaveTemplateArgs, TemplateBlock, TemplateContent, TemplateFault, TemplateShelf } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { office } from '@/desk/office'
import TemplateEditor from './TemplateEditor.vue'

vi.mock('../pdfEngine', () => ({
  openPdf: async () => ({
    numPages: 1,
    loadingTask: { destroy: () => undefined },
    getPage: async () => ({ getViewport: () => ({ width: 842, height: 595 }), render: () => ({ promise: Promise.resolve(), cancel: () => undefined }) }),
  }),
}))
// The page is 1 mm to 4 px, whatever the window.
vi.mock('../useZoom', async () => {
  const { ref } = await import('vue')
  const nothing = () => undefined
  return { useZoom: () => ({ ready: ref(true), percent: ref(100), scale: ref((4 * 25.4) / 72), canGrow: ref(true), canShrink: ref(true), isFitted: ref(true), fit: nothing, full: nothing, grow: nothing, shrink: nothing }) }
})

const block = (id: string, x: number, y: number, more: Partial<TemplateBlock> = {}): TemplateBlock => ({
  id, role: 'body', size: 200, least: 100, tracking: 0, colour: [0, 0, 0], align: 'left', x, y, width: 10000, leading: 165, indent: 0, lines: 1, text: id, follows: null,
  overprinted: true, under_seal: false, ...more,
})
const content = (): TemplateContent => ({
  width: 29700, height: 21000, frame: 'fret', ornaments: [], seal: { x: 21200, y: 15900, radius: 2300 },
  blocks: [block('姓名', 5000, 9300), block('称呼', 500, 9300, { follows: '姓名' })],
})

let shelf: TemplateShelf
let faults: TemplateFault[]
let saved: SaveTemplateArgs[]
let page: VueWrapper

function keep(args: SaveTemplateArgs): TemplateShelf {
  saved.push(args)
  const id = args.id ?? 7
  const others = shelf.templates.filter((each) => each.id !== id)
  shelf = { ...shelf, templates: [...others, { id, purpose: args.purpose, name: args.name, in_use: false, content: args.content }] }
  return shelf
}

const answers: Record<string, (args: never) => unknown> = {
  'office.read': () => ({ year: 2026, is_sample: true, union_name: '', today: '2026-10-20', saved_at: null, last_action: null, undoable: null }),
  'overview.read': () => ({ year: 2026, stages: [], categories: [], countdown: null, recent: [] }),
  'template.list': () => shelf,
  'template.save': keep as (args: never) => unknown,
  'template.preview': ({ content: shown }: { content: TemplateContent }) => ({
    paper: { file_name: '', base64: 'AAAA', sha256: JSON.stringify(shown).length.toString() }, faults,
    boxes: shown.blocks.map((each) => ({ block: each.id, x: each.x, y: each.y - 600, width: 3000, height: 700, size: each.size })),
  }),
}

async function settled(): Promise<void> {
  await flushPromises()
  await vi.advanceTimersByTimeAsync(600)
  await flushPromises()
}

const box = (id: string) => page.findAll('.box').find((each) => each.attributes('aria-label')?.startsWith(id))!
const at = (id: string) => saved.at(-1)!.content.blocks.find((each) => each.id === id)!

async function drag(id: string, dx: number, dy: number): Promise<void> {
  const pointer = (type: string, x: number, y: number) => box(id).element.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, buttons: 1, clientX: x, clientY: y }))
  pointer('pointerdown', 100, 100)
  pointer('pointermove', 100 + dx, 100 + dy)
  pointer('pointerup', 100 + dx, 100 + dy)
  await settled()
}

beforeEach(async () => {
  vi.useFakeTimers()
  saved = []
  faults = []
  shelf = { templates: [{ id: null, purpose: 'certificate', name: '自带版式', in_use: true, content: content() }, { id: 3, purpose: 'certificate', name: '横版', in_use: false, content: content() }], fields: ['姓名'], sizes: [] }
  replaceTransport({ call: async (name, args) => answers[name]?.(args as never), onFrame: () => () => undefined })
  await office.refresh()
  page = mount(TemplateEditor, { props: { overprint: false }, attachTo: document.body })
  await settled()
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
})

const open = async (id: number) => {
  await page.get('select').setValue(String(id))
  await settled()
}

describe('the 版式 editor', () => {
  it('moves a block by a tenth of a millimetre a key, by one with Shift, and keeps the keys of one burst together', async () => {
    await open(3)
    await box('姓名').trigger('keydown', { key: 'ArrowRight' })
    await box('姓名').trigger('keydown', { key: 'ArrowRight' })
    await box('姓名').trigger('keydown', { key: 'ArrowUp', shiftKey: true })
    await settled()
    expect(saved).toHaveLength(1)
    expect(at('姓名')).toMatchObject({ x: 5020, y: 9200 })
    expect(saved[0]!.id).toBe(3)
  })

  it('changes size and width with Alt, and never leaves the least size above the size', async () => {
    await open(3)
    await box('姓名').trigger('keydown', { key: 'ArrowUp', altKey: true })
    await box('姓名').trigger('keydown', { key: 'ArrowLeft', altKey: true })
    await settled()
    expect(at('姓名')).toMatchObject({ size: 205, width: 9900, x: 5000 })
  })

  it('drops a dragged block where the mouse let go, to a tenth of a millimetre', async () => {
    await open(3)
    await drag('称呼', 41, -22)
    expect(at('称呼')).toMatchObject({ x: 500 + 1030, y: 9300 - 550, follows: '姓名' })
  })

  it('leaves a template alone that was only clicked', async () => {
    await open(3)
    await drag('姓名', 0, 0)
    expect(saved).toEqual([])
    expect(page.get('form').attributes('aria-label')).toContain('姓名')
  })

  it('makes a template of the office’s own out of the first change to the program’s', async () => {
    await box('姓名').trigger('keydown', { key: 'ArrowDown' })
    await settled()
    expect(saved[0]).toMatchObject({ id: null, name: '版式 1', purpose: 'certificate' })
    await box('姓名').trigger('keydown', { key: 'ArrowDown' })
    await settled()
    expect(saved[1]).toMatchObject({ id: 7, name: '版式 1' })
    expect(at('姓名').y).toBe(9320)
  })

  it('follows a block by its new name, and stays in place when that block goes', async () => {
    await open(3)
    await drag('姓名', 0, 0)
    const name = page.get('form input')
    await name.setValue('获奖人')
    await name.trigger('blur')
    await settled()
    expect(at('称呼').follows).toBe('获奖人')
    await page.findAll('button').find((each) => each.text() === '删除这一栏')!.trigger('click')
    await settled()
    expect(saved.at(-1)!.content.blocks).toHaveLength(1)
    expect(at('称呼').follows).toBeNull()
  })

  it('says what is wrong with a block in words, and opens the block it is about', async () => {
    faults = [{ block: '称呼', text: '版式的“称呼”一栏压住了盖章位置。' }]
    await office.refresh()
    await settled()
    expect(box('称呼').attributes('aria-label')).toContain('有问题')
    await page.get('[role=status] button').trigger('click')
    expect(page.get('form').attributes('aria-label')).toContain('称呼')
  })
})
