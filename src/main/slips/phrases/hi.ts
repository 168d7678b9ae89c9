import type { SlipPhrases } from './slip-phrases';

/** Hindi. */
export const hi = {
  titles: { recharge: 'रिचार्ज पर्ची', bill: 'बिल भुगतान पर्ची', refund: 'वापसी पर्ची' },
  states: {
    created: { banner: 'पुष्टि नहीं हुई', sentence: 'रिचार्ज अभी भेजा नहीं गया है।' },
    sent: { banner: 'भेजा जा रहा है – पुष्टि नहीं हुई', sentence: 'नतीजा अभी पता नहीं है।' },
    not_sent: { banner: 'नहीं भेजा गया', sentence: 'ऑपरेटर को कुछ नहीं भेजा गया। रिचार्ज नहीं हुआ।' },
    pending: {
      banner: 'लंबित – पुष्टि नहीं हुई',
      sentence: 'ऑपरेटर ने अभी पुष्टि नहीं की है। यह पर्ची रखें और दुकान पर पूछें।',
    },
    unknown: {
      banner: 'अज्ञात – पुष्टि नहीं हुई',
      sentence: 'अभी साफ़ जवाब नहीं आया है। यह पर्ची रखें और दुकान पर पूछें।',
    },
    success: { banner: 'सफल', sentence: 'गेटवे ने पुष्टि की है।' },
    failed: { banner: 'विफल', sentence: 'रिचार्ज नहीं हुआ।' },
    refunded: { banner: 'रद्द – पैसा वापस', sentence: 'रिचार्ज रद्द हो गया।' },
  },
  payments: { cash: 'नकद', upi: 'UPI', on_account: 'उधार खाते में' },

  slipNumber: 'पर्ची नं.',
  date: 'तारीख',
  printed: 'छपाई',
  customer: 'ग्राहक',
  field: 'विवरण',
  amount: 'राशि',
  serviceCharge: 'सेवा शुल्क',
  total: 'कुल',
  paidBy: 'भुगतान',
  operatorRef: 'ऑपरेटर संदर्भ',
  txnId: 'लेनदेन आईडी',
  ourRef: 'हमारा संदर्भ',

  duplicate: 'प्रतिलिपि',
  earlierSlip: 'इस पर्ची के बदले:',
  notProof: 'यह पर्ची सफलता का प्रमाण नहीं है।',
  settledByHand: 'दुकान ने हाथ से दर्ज किया, गेटवे की पुष्टि नहीं है।',
  toReturn: 'आपको लौटाना है',
  returned: 'आपको लौटाया गया',
  offAccount: 'आपके खाते से हटाया गया',
  moneyReturned: 'राशि लौटाई गई',
  returnedBy: 'लौटाने का तरीका',

  account: {
    title: 'खाते का विवरण',
    period: 'अवधि',
    before: 'पहले का बाकी',
    paid: 'आपने दिया',
    owes: 'आपका बाकी',
    overpaid: 'ज़्यादा दिया',
  },

  practice: 'अभ्यास',
  practiceSentence: 'केवल सीखने के लिए। कोई रिचार्ज नहीं हुआ।',
  testGateway: 'टेस्ट गेटवे',
  testSentence: 'केवल जाँच के लिए। कोई रिचार्ज नहीं हुआ।',
} as const satisfies SlipPhrases;
