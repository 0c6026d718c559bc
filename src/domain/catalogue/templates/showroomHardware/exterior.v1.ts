import type { Section } from '../../types.ts';

export const EXTERIOR_V1: Section = {
  id: 'hw-1-exterior',
  title: { zh: '外部与入口', en: 'Exterior & entrance' },
  items: [
    {
      id: 'hw-1-brand-sign',
      label: { zh: '招牌立牌', en: 'Brand sign and pylon' },
      text: {
        zh: '品牌招牌和立牌完好、亮灯正常，为现行标识。',
        en: 'Brand sign and pylon are intact, lit and current.',
      },
      guide: {
        zh: '白天看完整，傍晚看亮灯（或请店方当场开灯）；完好全亮=是，灯不全亮=部分，破损或旧标=否。',
        en: 'Check the sign by day and lit at dusk (or have it switched on); intact and fully lit = yes, partly lit = partly, broken or old = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-1-hours-hotline',
      label: { zh: '营业时间与电话', en: 'Hours and hotlines' },
      text: {
        zh: '营业时间与销售、服务、救援电话在入口公示。',
        en: 'Opening hours and sales, service and rescue numbers are posted at the entrance.',
      },
      guide: {
        zh: '4 项信息齐=是，缺 1–2 项=部分。',
        en: 'All four pieces of information = yes, one or two missing = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-1-customer-parking',
      label: { zh: '客户车位', en: 'Customer parking' },
      text: {
        zh: '有划线的专用客户车位，数量达到总公司标准且可用。',
        en: 'Marked customer parking exists in the number required by head office and is usable.',
      },
      guide: {
        zh: '数车位；够数且可用=是，够数但被占用=部分，不够或未划线=否。总公司要求的数量填入备注。',
        en: 'Count the bays; enough and free = yes, enough but occupied = partly, too few or unmarked = no. Put the number required by head office in the note.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      seed: false,
    },
    {
      id: 'hw-1-access',
      label: { zh: '入口通行', en: 'Entrance access' },
      text: {
        zh: '入口平整、无障碍可通行，玻璃门有防撞标志。',
        en: 'The entrance is level and barrier-free; glass doors carry collision marks.',
      },
      guide: {
        zh: '3 项（平整、无障碍、防撞标志）齐=是，缺 1 项=部分。',
        en: 'Three points (level, barrier-free, collision marks): all = yes, one missing = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'photo',
      seed: false,
    },
  ],
};
