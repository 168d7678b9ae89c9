import type { SlipPhrases } from './slip-phrases';

/** Kannada. */
export const kn = {
  titles: { recharge: 'ರೀಚಾರ್ಜ್ ರಸೀದಿ', bill: 'ಬಿಲ್ ಪಾವತಿ ರಸೀದಿ', refund: 'ಹಣ ವಾಪಸಾತಿ ರಸೀದಿ' },
  states: {
    created: { banner: 'ಖಚಿತವಾಗಿಲ್ಲ', sentence: 'ರೀಚಾರ್ಜ್ ಇನ್ನೂ ಕಳುಹಿಸಿಲ್ಲ.' },
    sent: { banner: 'ಕಳುಹಿಸಲಾಗುತ್ತಿದೆ – ಖಚಿತವಾಗಿಲ್ಲ', sentence: 'ಫಲಿತಾಂಶ ಇನ್ನೂ ತಿಳಿದಿಲ್ಲ.' },
    not_sent: { banner: 'ಕಳುಹಿಸಿಲ್ಲ', sentence: 'ಆಪರೇಟರ್‌ಗೆ ಏನೂ ಕಳುಹಿಸಿಲ್ಲ. ರೀಚಾರ್ಜ್ ಆಗಿಲ್ಲ.' },
    pending: {
      banner: 'ಬಾಕಿ ಇದೆ – ಖಚಿತವಾಗಿಲ್ಲ',
      sentence: 'ಆಪರೇಟರ್ ಇನ್ನೂ ಖಚಿತಪಡಿಸಿಲ್ಲ. ಈ ರಸೀದಿಯನ್ನು ಇಟ್ಟುಕೊಂಡು ಅಂಗಡಿಯಲ್ಲಿ ಕೇಳಿ.',
    },
    unknown: {
      banner: 'ತಿಳಿದಿಲ್ಲ – ಖಚಿತವಾಗಿಲ್ಲ',
      sentence: 'ಸ್ಪಷ್ಟ ಉತ್ತರ ಇನ್ನೂ ಬಂದಿಲ್ಲ. ಈ ರಸೀದಿಯನ್ನು ಇಟ್ಟುಕೊಂಡು ಅಂಗಡಿಯಲ್ಲಿ ಕೇಳಿ.',
    },
    success: { banner: 'ಯಶಸ್ವಿ', sentence: 'ಗೇಟ್‌ವೇ ಖಚಿತಪಡಿಸಿದೆ.' },
    failed: { banner: 'ವಿಫಲ', sentence: 'ರೀಚಾರ್ಜ್ ಆಗಿಲ್ಲ.' },
    refunded: { banner: 'ರದ್ದು – ಹಣ ವಾಪಸ್', sentence: 'ರೀಚಾರ್ಜ್ ರದ್ದಾಗಿದೆ.' },
  },
  payments: { cash: 'ನಗದು', upi: 'UPI', on_account: 'ಖಾತೆಯಲ್ಲಿ' },

  slipNumber: 'ರಸೀದಿ ಸಂ.',
  date: 'ದಿನಾಂಕ',
  printed: 'ಮುದ್ರಣ',
  customer: 'ಗ್ರಾಹಕ',
  field: 'ವಿವರ',
  amount: 'ಮೊತ್ತ',
  serviceCharge: 'ಸೇವಾ ಶುಲ್ಕ',
  total: 'ಒಟ್ಟು',
  paidBy: 'ಪಾವತಿ',
  operatorRef: 'ಆಪರೇಟರ್ ರೆಫ್',
  txnId: 'ವಹಿವಾಟು ಐಡಿ',
  ourRef: 'ನಮ್ಮ ರೆಫ್',

  duplicate: 'ನಕಲು',
  earlierSlip: 'ಈ ರಸೀದಿಯ ಬದಲಿಗೆ:',
  notProof: 'ಈ ರಸೀದಿ ಯಶಸ್ಸಿನ ಪುರಾವೆ ಅಲ್ಲ.',
  settledByHand: 'ಅಂಗಡಿಯಲ್ಲಿ ಕೈಯಿಂದ ದಾಖಲಿಸಲಾಗಿದೆ, ಗೇಟ್‌ವೇ ಖಚಿತಪಡಿಸಿಲ್ಲ.',
  toReturn: 'ನಿಮಗೆ ಹಿಂತಿರುಗಿಸಬೇಕು',
  returned: 'ನಿಮಗೆ ಹಿಂತಿರುಗಿಸಲಾಗಿದೆ',
  offAccount: 'ನಿಮ್ಮ ಖಾತೆಯಿಂದ ತೆಗೆಯಲಾಗಿದೆ',
  moneyReturned: 'ಹಣ ಹಿಂತಿರುಗಿಸಲಾಗಿದೆ',
  returnedBy: 'ಹಿಂತಿರುಗಿಸಿದ ವಿಧಾನ',

  account: {
    title: 'ಖಾತೆಯ ವಿವರ',
    period: 'ಅವಧಿ',
    before: 'ಹಿಂದಿನ ಬಾಕಿ',
    paid: 'ನೀವು ಕೊಟ್ಟಿದ್ದು',
    owes: 'ನಿಮ್ಮ ಬಾಕಿ',
    overpaid: 'ಹೆಚ್ಚು ಕೊಟ್ಟಿದ್ದು',
  },

  practice: 'ಅಭ್ಯಾಸ',
  practiceSentence: 'ಕಲಿಯಲು ಮಾತ್ರ. ರೀಚಾರ್ಜ್ ಮಾಡಿಲ್ಲ.',
  testGateway: 'ಪರೀಕ್ಷಾ ಗೇಟ್‌ವೇ',
  testSentence: 'ಪರೀಕ್ಷೆಗೆ ಮಾತ್ರ. ರೀಚಾರ್ಜ್ ಮಾಡಿಲ್ಲ.',
} as const satisfies SlipPhrases;
