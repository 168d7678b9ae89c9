import type { SlipPhrases } from './slip-phrases';

/** Bengali. */
export const bn = {
  titles: { recharge: 'রিচার্জ রসিদ', bill: 'বিল জমার রসিদ', refund: 'টাকা ফেরতের রসিদ' },
  states: {
    created: { banner: 'নিশ্চিত নয়', sentence: 'রিচার্জ এখনও পাঠানো হয়নি।' },
    sent: { banner: 'পাঠানো হচ্ছে – নিশ্চিত নয়', sentence: 'ফল এখনও জানা যায়নি।' },
    not_sent: { banner: 'পাঠানো হয়নি', sentence: 'অপারেটরকে কিছু পাঠানো হয়নি। রিচার্জ হয়নি।' },
    pending: {
      banner: 'অপেক্ষমাণ – নিশ্চিত নয়',
      sentence: 'অপারেটর এখনও নিশ্চিত করেনি। এই রসিদ রেখে দিন এবং দোকানে জিজ্ঞাসা করুন।',
    },
    unknown: {
      banner: 'অজানা – নিশ্চিত নয়',
      sentence: 'এখনও স্পষ্ট উত্তর আসেনি। এই রসিদ রেখে দিন এবং দোকানে জিজ্ঞাসা করুন।',
    },
    success: { banner: 'সফল', sentence: 'গেটওয়ে নিশ্চিত করেছে।' },
    failed: { banner: 'ব্যর্থ', sentence: 'রিচার্জ হয়নি।' },
    refunded: { banner: 'বাতিল – রিফান্ড', sentence: 'রিচার্জ বাতিল হয়েছে।' },
  },
  payments: { cash: 'নগদ', upi: 'UPI', on_account: 'বাকির খাতায়' },

  slipNumber: 'রসিদ নং',
  date: 'তারিখ',
  printed: 'ছাপা',
  customer: 'গ্রাহক',
  field: 'বিবরণ',
  amount: 'টাকার পরিমাণ',
  serviceCharge: 'পরিষেবা মূল্য',
  total: 'মোট',
  paidBy: 'জমার ধরন',
  operatorRef: 'অপারেটর রেফ',
  txnId: 'লেনদেন আইডি',
  ourRef: 'আমাদের রেফ',

  duplicate: 'প্রতিলিপি',
  earlierSlip: 'এই রসিদের বদলে:',
  notProof: 'এই রসিদ সফলতার প্রমাণ নয়।',
  settledByHand: 'দোকানে হাতে লেখা, গেটওয়ে নিশ্চিত করেনি।',
  toReturn: 'আপনাকে ফেরত দিতে হবে',
  returned: 'আপনাকে ফেরত দেওয়া হয়েছে',
  offAccount: 'আপনার খাতা থেকে বাদ',
  moneyReturned: 'টাকা ফেরত',
  returnedBy: 'ফেরতের উপায়',

  account: {
    title: 'খাতার হিসাব',
    period: 'সময়কাল',
    before: 'আগের বাকি',
    paid: 'আপনি দিয়েছেন',
    owes: 'আপনার বাকি',
    overpaid: 'বেশি দেওয়া',
  },

  practice: 'অনুশীলন',
  practiceSentence: 'শুধু শেখার জন্য। কোনও রিচার্জ হয়নি।',
  testGateway: 'পরীক্ষার গেটওয়ে',
  testSentence: 'শুধু পরীক্ষার জন্য। কোনও রিচার্জ হয়নি।',
} as const satisfies SlipPhrases;
