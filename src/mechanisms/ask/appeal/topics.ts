// What appeals are about: the first level of the content classes that 12345 desks use, shortened.

export const topics = {
  roads: "道路与路灯", traffic: "交通出行", parking: "停车管理", water: "供水排水", power: "供电充电",
  heating: "供热供气", waste: "垃圾清运", greening: "园林绿化", environment: "环境保护", noise: "噪声扰民",
  housing: "住房与物业", illegal: "违法建设", market: "市场与消费", food: "食品药品", education: "教育",
  health: "医疗卫生", social: "社保与救助", labour: "劳动就业", police: "治安与养犬", service: "政务服务",
  rural: "农业农村", culture: "文化体育", other: "其他",
} as const;

export const topicsInEnglish = {
  roads: "Roads and street lamps", traffic: "Traffic", parking: "Parking", water: "Water and drains",
  power: "Power and charging", heating: "Heating and gas", waste: "Waste collection", greening: "Parks and trees",
  environment: "Environment", noise: "Noise", housing: "Housing and estates", illegal: "Illegal building",
  market: "Markets and consumers", food: "Food and medicines", education: "Schools", health: "Health care",
  social: "Social security", labour: "Work and wages", police: "Public order and dogs", service: "Public services",
  rural: "Farming and villages", culture: "Culture and sport", other: "Other",
} as const;

export const channels = {
  portal: "网上门户", hotline: "热线电话", app: "手机应用", social: "微信与微博", mail: "信件邮箱",
  counter: "现场窗口", press: "网络与媒体舆情", staff: "工作人员代报", other: "其他渠道",
} as const;

export const channelsInEnglish = {
  portal: "Portal", hotline: "Hotline", app: "App", social: "Social media", mail: "Letter or e-mail",
  counter: "Counter", press: "Press and online opinion", staff: "Entered by staff", other: "Other",
} as const;
