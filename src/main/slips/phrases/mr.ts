import type { SlipPhrases } from './slip-phrases';

/** Marathi. */
export const mr = {
  titles: { recharge: 'रिचार्ज पावती', bill: 'बिल भरणा पावती', refund: 'परतावा पावती' },
  states: {
    created: { banner: 'खात्री नाही', sentence: 'रिचार्ज अजून पाठवलेले नाही.' },
    sent: { banner: 'पाठवत आहे – खात्री नाही', sentence: 'निकाल अजून माहीत नाही.' },
    not_sent: { banner: 'पाठवले नाही', sentence: 'ऑपरेटरला काहीही पाठवले नाही. रिचार्ज झाले नाही.' },
    pending: {
      banner: 'प्रलंबित – खात्री नाही',
      sentence: 'ऑपरेटरने अजून खात्री दिलेली नाही. ही पावती जपून ठेवा आणि दुकानात विचारा.',
    },
    unknown: {
      banner: 'अज्ञात – खात्री नाही',
      sentence: 'अजून स्पष्ट उत्तर आलेले नाही. ही पावती जपून ठेवा आणि दुकानात विचारा.',
    },
    success: { banner: 'यशस्वी', sentence: 'गेटवेने खात्री दिली आहे.' },
    failed: { banner: 'अयशस्वी', sentence: 'रिचार्ज झाले नाही.' },
    refunded: { banner: 'रद्द – पैसे परत', sentence: 'रिचार्ज रद्द झाले.' },
  },
  payments: { cash: 'रोख', upi: 'UPI', on_account: 'उधारी खात्यात' },

  slipNumber: 'पावती क्र.',
  date: 'दिनांक',
  printed: 'छपाई',
  customer: 'ग्राहक',
  field: 'तपशील',
  amount: 'रक्कम',
  serviceCharge: 'सेवा शुल्क',
  total: 'एकूण',
  paidBy: 'भरणा',
  operatorRef: 'ऑपरेटर संदर्भ',
  txnId: 'व्यवहार आयडी',
  ourRef: 'आमचा संदर्भ',

  duplicate: 'दुय्यम प्रत',
  earlierSlip: 'या पावतीच्या बदली:',
  notProof: 'ही पावती यशाचा पुरावा नाही.',
  settledByHand: 'दुकानाने हाताने नोंद केली, गेटवेची खात्री नाही.',
  toReturn: 'तुम्हाला परत द्यायचे',
  returned: 'तुम्हाला परत दिले',
  offAccount: 'तुमच्या खात्यातून वगळले',
  moneyReturned: 'रक्कम परत',
  returnedBy: 'परतीचा प्रकार',

  account: {
    title: 'खात्याचा तपशील',
    period: 'कालावधी',
    before: 'आधीची उधारी',
    paid: 'तुम्ही भरले',
    owes: 'तुमची उधारी',
    overpaid: 'जास्त भरले',
  },

  practice: 'सराव',
  practiceSentence: 'फक्त शिकण्यासाठी. रिचार्ज केलेले नाही.',
  testGateway: 'चाचणी गेटवे',
  testSentence: 'फक्त चाचणीसाठी. रिचार्ज केलेले नाही.',
} as const satisfies SlipPhrases;
