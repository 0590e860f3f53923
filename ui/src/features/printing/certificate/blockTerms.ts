import type { TemplateAlign, TemplateBlock, TemplateBox, TemplateContent, TemplateRole } from '@/bindings/wire'

export const roles: readonly { value: TemplateRole; label: string }[] = [
  { value: 'title', label: '小标宋' },
  { value: 'body', label: '仿宋' },
  { value: 'kai', label: '楷体' },
  { value: 'head', label: '黑体' },
]

export const aligns: readonly { value: TemplateAlign; label: string }[] = [
  { value: 'left', label: '左' },
  { value: 'centre', label: '中' },
  { value: 'right', label: '右' },
]

export const colours: readonly { value: string; label: string; colour: [number, number, number] }[] = [
  { value: '0,0,0', label: '黑', colour: [0, 0, 0] },
  { value: '179,23,28', label: '红', colour: [179, 23, 28] },
  { value: '196,153,69', label: '金', colour: [196, 153, 69] },
]

/** Hundredths of a millimetre, or tenths of a point, as people write them. */
export function written(value: number, per: number): string {
  return String(value / per)
}

/** One block changed, the others as they were. */
export function withBlock(content: TemplateContent, id: string, change: Partial<TemplateBlock>): TemplateContent {
  const blocks = content.blocks.map((block) => (block.id === id ? { ...block, ...change } : followed(block, id, change.id)))
  return { ...content, blocks }
}

/** A block that follows one with a new name follows it under that name. */
function followed(block: TemplateBlock, leader: string, renamed: string | undefined): TemplateBlock {
  return renamed !== undefined && block.follows === leader ? { ...block, follows: renamed } : block
}

/** A further line of text in the middle of the page, to be moved where it belongs. */
export function withNewBlock(content: TemplateContent): TemplateContent {
  let number = 1
  while (content.blocks.some((block) => block.id === `文字 ${number}`)) number += 1
  const like = content.blocks.find((block) => block.follows === null) ?? content.blocks[0]
  if (like === undefined) return content
  const block: TemplateBlock = {
    ...like, id: `文字 ${number}`, role: 'body', size: 160, least: 100, tracking: 0, colour: [0, 0, 0], align: 'left', x: Math.round(content.width / 4),
    y: Math.round(content.height / 2), width: Math.round(content.width / 2), leading: 165, indent: 0, lines: 1, text: '新的文字', follows: null, overprinted: true, under_seal: false,
  }
  return { ...content, blocks: [...content.blocks, block] }
}

/** Without a block; what followed it stays where the text ended. */
export function withoutBlock(content: TemplateContent, id: string, boxes: TemplateBox[]): TemplateContent {
  const placed = (block: TemplateBlock): TemplateBlock => {
    const box = boxes.find((each) => each.block === block.id)
    return block.follows === id ? { ...block, follows: null, x: box?.x ?? block.x } : block
  }
  return { ...content, blocks: content.blocks.filter((block) => block.id !== id).map(placed) }
}
