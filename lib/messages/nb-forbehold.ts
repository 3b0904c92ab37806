/** Bokmål for what one should know about how sure a rule is. Keyed by the codes of the domain. */
export const forbeholdNb = {
  forskriftIkkeLest: 'Datoen er bekreftet av etaten, men vi har bare sett forskriften gjengitt av andre.',
  hjemmelIkkeVerifisert:
    'Vi har ikke funnet regelen fristen bygger på. Datoen er hentet fra andre oversikter.',
  omvendtAndreKvartal:
    'For 2. kvartal sier eldre sider 10. august. Vi følger forskriften, som sier 31. august. Er du usikker, lever innen 10. august.',
  bareKvartalerMedKjoep: 'Gjelder bare kvartaler du har kjøpt for mer enn 2 000 kroner.',
  aarsterminVilkaar:
    'Du kan få årstermin når omsetningen er under 1 million kroner og du har levert i tide i minst ett år.',
  aarsterminToAar: 'Du skal normalt ha hatt årstermin i to kalenderår før du kan gå tilbake.',
  forskuddsskattSmaa:
    'Er forskuddsskatten under 2 000 kroner, betales alt med andre termin. Det tar minst tre uker fra du får beskjed til noe skal betales.',
  virkedagIkkeDefinert:
    'Loven sier ikke hva en virkedag er. Vi regner ikke lørdag, søndag og helligdager som virkedager.',
  gamleUtleggstrekk: 'Pålegg fra før 2026 kan bli betalt etter de gamle reglene noen år til. Se i pålegget.',
  flyttingEtterEtatensSide:
    'At fristen flyttes når den faller på en helg, står på Skatteetatens sider, ikke i loven.',
  helgIkkeAvklart:
    'Det er ikke avklart om fristen flyttes når den faller på en helg. Vi viser den tidligste dagen.',
  foersteRegnskapsaar:
    'Er selskapet stiftet etter 30. juni, kan det første regnskapsåret slås sammen med det neste. Da faller denne fristen bort det første året.',
  selskapetsEgenFrist:
    'Ingen myndighet følger opp denne fristen alene, men den må holdes for å rekke innsendingen. Spørsmål tar du med revisor eller den som fører regnskapet.',
  aksjonaerSluttbrukersystem:
    'Fra juni 2026 kan oppgaven bare leveres fra et regnskaps- eller årsoppgjørssystem.',
  bokfoeringHverFjerdeMaaned:
    'Loven sier minst hver fjerde måned. At månedene telles fra starten av regnskapsåret, er slik vi forstår den.',
  bokfoeringFaaPosteringer: 'Har du få bilag, kan du ha lengre tid.',
  saeravgiftKvartal: 'Noen særavgifter meldes hvert kvartal i stedet, for eksempel på elektrisk kraft.',
  restskattAndreTermin:
    'Vi regner andre termin fem uker etter 20. august eller den dagen loven nevner, før flytting.',
  utsattSkattemeldingHelg:
    'Det er ikke avklart om utsatt frist flyttes når den faller på en helg. Vi viser 30. juni.',
  bareNoenBransjer: 'Gjelder bare noen bransjer.',
  otpVilkaar:
    'Gjelder når du har minst én ansatt uten eierandel i minst 75 prosent stilling, minst to som hver har minst 75 prosent, eller flere i minst 20 prosent som til sammen gjør to årsverk. Vi regner fra dagen du ble arbeidsgiver.',
  efakturaForskrift:
    'Vi har sett vedtaket gjengitt av flere, men ikke lest lovteksten eller forskriften om format og unntak.',
} as const;
