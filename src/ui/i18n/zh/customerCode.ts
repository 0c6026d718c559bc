/** How a customer is written down without telling who it is. */
export const customerCode = {
  'customerCode.hint': '只写姓名首字母或卡号，如 ZW-118。不写姓名和电话。',
  'customerCode.looks-like-name': '看起来像姓名，没有保存。客户姓名不得记录，请改用不超过 3 个首字母或卡号。',
  'customerCode.looks-like-phone': '看起来像电话，没有保存。电话不得记录；卡号较长时只写最后 6 位。',
  'customerCode.other-characters': '只能用字母、数字和 - . / #，没有保存。',
  'customerCode.too-long': '最多 12 个字符，没有保存。',
  'customerCode.missing': '请写客户的姓名首字母或卡号。',
} as const;
