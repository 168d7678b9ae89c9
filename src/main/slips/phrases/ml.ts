import type { SlipPhrases } from './slip-phrases';

/** Malayalam. */
export const ml = {
  titles: { recharge: 'റീചാർജ് രസീത്', bill: 'ബിൽ അടച്ച രസീത്', refund: 'പണം മടക്കിയ രസീത്' },
  states: {
    created: { banner: 'ഉറപ്പായിട്ടില്ല', sentence: 'റീചാർജ് ഇതുവരെ അയച്ചിട്ടില്ല.' },
    sent: { banner: 'അയയ്ക്കുന്നു – ഉറപ്പായിട്ടില്ല', sentence: 'ഫലം ഇതുവരെ അറിയില്ല.' },
    not_sent: { banner: 'അയച്ചില്ല', sentence: 'ഓപ്പറേറ്റർക്ക് ഒന്നും അയച്ചിട്ടില്ല. റീചാർജ് നടന്നില്ല.' },
    pending: {
      banner: 'തീർപ്പായില്ല – ഉറപ്പായിട്ടില്ല',
      sentence: 'ഓപ്പറേറ്റർ ഇതുവരെ ഉറപ്പിച്ചിട്ടില്ല. ഈ രസീത് സൂക്ഷിച്ച് കടയിൽ ചോദിക്കുക.',
    },
    unknown: {
      banner: 'അറിയില്ല – ഉറപ്പായിട്ടില്ല',
      sentence: 'വ്യക്തമായ മറുപടി ഇതുവരെ വന്നിട്ടില്ല. ഈ രസീത് സൂക്ഷിച്ച് കടയിൽ ചോദിക്കുക.',
    },
    success: { banner: 'വിജയം', sentence: 'ഗേറ്റ്‌വേ ഉറപ്പിച്ചു.' },
    failed: { banner: 'പരാജയം', sentence: 'റീചാർജ് നടന്നില്ല.' },
    refunded: { banner: 'റദ്ദാക്കി – പണം മടക്കം', sentence: 'റീചാർജ് റദ്ദാക്കി.' },
  },
  payments: { cash: 'പണമായി', upi: 'UPI', on_account: 'കണക്കിൽ' },

  slipNumber: 'രസീത് നമ്പർ',
  date: 'തീയതി',
  printed: 'അച്ചടിച്ചത്',
  customer: 'ഉപഭോക്താവ്',
  field: 'വിവരം',
  amount: 'തുക',
  serviceCharge: 'സേവന നിരക്ക്',
  total: 'ആകെ',
  paidBy: 'അടച്ച രീതി',
  operatorRef: 'ഓപ്പറേറ്റർ റഫ്',
  txnId: 'ഇടപാട് ഐഡി',
  ourRef: 'ഞങ്ങളുടെ റഫ്',

  duplicate: 'പകർപ്പ്',
  earlierSlip: 'ഈ രസീതിന് പകരം:',
  notProof: 'ഈ രസീത് വിജയത്തിന്റെ തെളിവല്ല.',
  settledByHand: 'കടയിൽ കൈകൊണ്ട് രേഖപ്പെടുത്തി, ഗേറ്റ്‌വേ ഉറപ്പിച്ചിട്ടില്ല.',
  toReturn: 'നിങ്ങൾക്ക് മടക്കിത്തരേണ്ടത്',
  returned: 'നിങ്ങൾക്ക് മടക്കിത്തന്നത്',
  offAccount: 'നിങ്ങളുടെ കണക്കിൽ നിന്ന് നീക്കി',
  moneyReturned: 'പണം തിരികെ നൽകി',
  returnedBy: 'തിരികെ നൽകിയ രീതി',

  account: {
    title: 'കണക്കിന്റെ വിവരം',
    period: 'കാലയളവ്',
    before: 'മുമ്പത്തെ ബാക്കി',
    paid: 'നിങ്ങൾ അടച്ചത്',
    owes: 'നിങ്ങൾ തരാനുള്ളത്',
    overpaid: 'അധികം തന്നത്',
  },

  practice: 'പരിശീലനം',
  practiceSentence: 'പഠിക്കാൻ മാത്രം. റീചാർജ് ചെയ്തിട്ടില്ല.',
  testGateway: 'പരീക്ഷണ ഗേറ്റ്‌വേ',
  testSentence: 'പരീക്ഷണത്തിന് മാത്രം. റീചാർജ് ചെയ്തിട്ടില്ല.',
} as const satisfies SlipPhrases;
