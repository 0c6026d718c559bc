import type { Text2 } from '../text.ts';

/**
 * What is said at an item of delivery and after-sales introduction, word for word, to practise (seed: 演练必说话术). The
 * course names the scripts but does not give them; these are the project's own.
 */
export const SCRIPTS: Readonly<Record<string, Text2>> = {
  'sp-08-on-site': {
    zh: '“您好，您的车已经在交车区为您停好了，这边请。今天这个位置只为您一位准备。”',
    en: '“Good morning. Your vehicle is waiting for you in the delivery area, this way please. The bay is yours alone today.”',
  },
  'sp-08-in-person': {
    zh: '“从选车到今天都是我陪您，交车我也全程陪您。这位是我们销售经理，特意来祝贺您。”',
    en: '“I have been with you since you chose the vehicle, and I am with you all through today. This is our sales manager, who has come to congratulate you.”',
  },
  'sp-08-preparation': {
    zh: '“明天上午九点给您交车，车已经做好检查、洗好、加好油。您几位过来？证件我再跟您核对一遍。”',
    en: '“Tomorrow at nine your vehicle is ready: inspected, washed and fuelled. How many of you will come? Let me go through the papers with you once more.”',
  },
  'sp-08-checklist': {
    zh: '“我们按这张清单一样一样看：车身、内饰、随车工具、证件和发票。看好一项我打一个勾，最后请您签字，您留一份。”',
    en: '“We go through this list one by one: body, interior, tools, papers, invoice. I tick each as we go; then please sign, and one copy is yours.”',
  },
  'sp-08-ceremony': {
    zh: '“恭喜您！我们准备了一束花，想跟您和新车合张影，您方便吗？照片只给您留念，要不要发给别人由您决定。”',
    en: '“Congratulations! We have some flowers and would like a picture with you and the vehicle, if you agree. The picture is for you; whether anybody else sees it is up to you.”',
  },
  'sp-08-policy': {
    zh: '“有三件事请您记住：保修多久、首保什么时候做、半路出问题打哪个电话。我说一遍，您再说给我听听，看我讲清楚没有。”',
    en: '“Please keep three things in mind: how long the warranty runs, when the first service is due, and whom to call on the road. I say them once; tell me back whether I was clear.”',
  },
  'sp-08-flow': {
    zh: '“今天大约需要一个小时：先看车和手续，再讲操作，然后认识服务顾问，最后合影。您有急事随时告诉我。”',
    en: '“Today takes about an hour: vehicle and papers first, then how it works, then you meet your service adviser, then a picture. If you are in a hurry, just say so.”',
  },
  'sp-09-people': {
    zh: '“这位是您的服务顾问，以后保养、维修都找他，这是他的名片。客户关系中心的电话也在上面，有不满意的直接打。”',
    en: '“This is your service adviser: he looks after service and repairs, and here is his card. Our customer centre is on it too; if anything is not right, call them.”',
  },
  'sp-09-jmc-cares': {
    zh: '“您每次回来，我们先跟您一起看车，报好价您同意了再动手，交车时一项一项讲给您听。这就是 JMC Cares。”',
    en: '“Whenever you come back we look at the vehicle together, quote before we start, begin when you agree, and explain every item when we hand it over. That is JMC Cares.”',
  },
  'sp-09-policy': {
    zh: '“保养大概这个里程一次，费用在这张单子上，配件有质保，晚上和路上出问题打这个救援电话，二十四小时有人接。”',
    en: '“Service is due at about this mileage, what it costs is on this sheet, parts are under warranty, and this number answers day and night if you are stuck.”',
  },
  'sp-09-workshop-tour': {
    zh: '“我带您走一圈：车开到这里接待，在那边修，您在这里休息，在那边结账。以后来就不陌生了。”',
    en: '“Let me show you round: here you are received, there the work is done, here you can wait, there you pay. Next time it is all familiar.”',
  },
  'sp-09-booking': {
    zh: '“来之前打个电话预约，就不用排队。首保大概在下个月，我先帮您记一个日子，到时候提醒您，可以吗？”',
    en: '“Call before you come and there is no queue. Your first service is due next month: may I note a date and remind you?”',
  },
  'sp-09-care-call': {
    zh: '“三天之内我会给您打个电话，问问车用得怎么样。您什么时候接电话方便？”',
    en: '“Within three days I shall call to hear how you get on with the vehicle. When is a good time?”',
  },
  'sp-09-see-off': {
    zh: '“出门右转就上大路，路上慢一点。有任何事第一个打给我。祝您一路平安！”',
    en: '“Turn right at the gate for the main road, and take it easy. Whatever comes up, call me first. Have a safe trip!”',
  },
};
