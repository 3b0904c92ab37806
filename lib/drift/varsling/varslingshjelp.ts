export const VARSLINGSHJELP = `Reminders: whether they are sent, and what would be.

  npm run varsling -- status    whether they are sent, what became of today's, and what the next working day has
  npm run varsling -- proeve    what the next working day would send, by step and channel; sends nothing
  npm run varsling -- stopp     stop sending, in every process
  npm run varsling -- start     start sending, and accept the number of messages of today
  npm run varsling -- kjoer     plan and send now, whatever the hour; not where MILJOE is produksjon

The guard stops sending by itself when a day has far more messages than earlier days. It prints no names and no numbers
of persons.`;
