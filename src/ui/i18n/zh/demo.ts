export const demo = {
  'demo.enter': '先看演示',
  'demo.opening': '正在准备演示…',
  'demo.failed': '演示打不开：浏览器没有可用的存储空间。您自己的数据没有受影响。',
  'demo.title': '演示：样例代理商',
  'demo.words': '这里的人员、分数和照片都是虚构的，可以随意操作，不会发送到任何地方。',
  'demo.leave': '结束演示并清除',
  'demo.leaving': '正在清除演示…',
  'demo.photo': '样例照片 {no}',
  'demo.lead': '想先看看用满之后的样子？演示里有一家样例代理商的完整项目，看完一键清除，不影响您自己的数据。',
} as const;
