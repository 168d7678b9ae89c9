import type { SlipPhrases } from './slip-phrases';

/** Tamil. */
export const ta = {
  titles: { recharge: 'ரீசார்ஜ் ரசீது', bill: 'கட்டண ரசீது', refund: 'பணம் திரும்பும் ரசீது' },
  states: {
    created: { banner: 'உறுதியாகவில்லை', sentence: 'ரீசார்ஜ் இன்னும் அனுப்பப்படவில்லை.' },
    sent: { banner: 'அனுப்பப்படுகிறது – உறுதியாகவில்லை', sentence: 'முடிவு இன்னும் தெரியவில்லை.' },
    not_sent: {
      banner: 'அனுப்பவில்லை',
      sentence: 'நிறுவனத்திற்கு எதுவும் அனுப்பப்படவில்லை. ரீசார்ஜ் நடக்கவில்லை.',
    },
    pending: {
      banner: 'நிலுவையில் – உறுதியாகவில்லை',
      sentence: 'நிறுவனம் இன்னும் உறுதி செய்யவில்லை. இந்த ரசீதை வைத்திருந்து கடையில் கேளுங்கள்.',
    },
    unknown: {
      banner: 'தெரியவில்லை – உறுதியாகவில்லை',
      sentence: 'தெளிவான பதில் இன்னும் வரவில்லை. இந்த ரசீதை வைத்திருந்து கடையில் கேளுங்கள்.',
    },
    success: { banner: 'வெற்றி', sentence: 'கேட்வே உறுதி செய்தது.' },
    failed: { banner: 'தோல்வி', sentence: 'ரீசார்ஜ் நடக்கவில்லை.' },
    refunded: { banner: 'ரத்து – பணம் திரும்ப', sentence: 'ரீசார்ஜ் ரத்து செய்யப்பட்டது.' },
  },
  payments: { cash: 'ரொக்கம்', upi: 'UPI', on_account: 'கணக்கில்' },

  slipNumber: 'ரசீது எண்',
  date: 'தேதி',
  printed: 'அச்சிட்டது',
  customer: 'வாடிக்கையாளர்',
  amount: 'தொகை',
  serviceCharge: 'சேவைக் கட்டணம்',
  total: 'மொத்தம்',
  paidBy: 'செலுத்திய முறை',
  operatorRef: 'நிறுவனக் குறிப்பு',
  txnId: 'பரிவர்த்தனை எண்',
  ourRef: 'எங்கள் குறிப்பு',

  duplicate: 'நகல்',
  earlierSlip: 'இந்த ரசீதுக்குப் பதிலாக:',
  notProof: 'இந்த ரசீது வெற்றிக்குச் சான்று அல்ல.',
  settledByHand: 'கடையில் கையால் பதிவு செய்யப்பட்டது, கேட்வே உறுதி செய்யவில்லை.',
  toReturn: 'உங்களுக்குத் திருப்பித் தர வேண்டியது',
  returned: 'உங்களுக்குத் திருப்பித் தரப்பட்டது',
  offAccount: 'உங்கள் கணக்கிலிருந்து நீக்கப்பட்டது',
  moneyReturned: 'பணம் திருப்பி அளிப்பு',
  returnedBy: 'திருப்பிய முறை',

  practice: 'பயிற்சி',
  practiceSentence: 'பயிற்சிக்கு மட்டும். ரீசார்ஜ் செய்யப்படவில்லை.',
  testGateway: 'சோதனை கேட்வே',
  testSentence: 'சோதனைக்கு மட்டும். ரீசார்ஜ் செய்யப்படவில்லை.',
} as const satisfies SlipPhrases;
