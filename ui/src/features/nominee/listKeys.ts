import type { Binding } from '@/keys/useKeys'
import type { NomineeListing } from './useNomineeList'

const PAGE = 15

interface ListActions {
  /** The grid takes the focus: Enter and space must not press the button used last. */
  focus: () => void
  open: () => void
  peek: () => void
  retreat: () => void
  search: () => void
  tick: (range: boolean) => Promise<void>
  tickAll: () => Promise<void>
}

/** The keys of the grid, in the order in which the status bar shows them. */
export function listKeys(list: NomineeListing, actions: ListActions): Binding[] {
  const to = (index: () => number) => () => {
    list.moveTo(index())
    actions.focus()
  }
  const by = (rows: number) => to(() => list.cursor.value + rows)
  return [
    { keys: ['arrowup', 'k'], caps: ['↑', 'K'], text: '上移', run: by(-1) },
    { keys: ['arrowdown', 'j'], caps: ['↑', '↓'], text: '移动', hint: true, run: by(1) },
    { keys: [' '], caps: ['空格'], text: '速览', hint: true, run: actions.peek },
    { keys: ['x'], caps: ['X'], text: '选择', hint: true, run: (event) => void actions.tick(event.shiftKey) },
    { keys: ['enter'], caps: ['Enter'], text: '打开', hint: true, run: actions.open },
    { keys: ['/', '／', '、'], caps: ['/'], text: '查找', hint: true, run: actions.search },
    { keys: ['pageup'], caps: ['PgUp'], text: '上一屏', run: by(-PAGE) },
    { keys: ['pagedown'], caps: ['PgDn'], text: '下一屏', run: by(PAGE) },
    { keys: ['home'], caps: ['Home'], text: '第一条', run: to(() => 0) },
    { keys: ['end'], caps: ['End'], text: '最后一条', run: to(() => list.total.value - 1) },
    { keys: ['ctrl+a'], caps: ['Ctrl A'], text: '全选', run: () => void actions.tickAll() },
    { keys: ['escape'], caps: ['Esc'], text: '关闭速览、取消选择', run: actions.retreat },
  ]
}
