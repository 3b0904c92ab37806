/** Bokmål for what one should know about how sure a rule is. Keyed by the codes of the domain. */
export const forbeholdNb = {
  forskriftIkkeLest: 'Skatteetaten opplyser denne datoen.',
  hjemmelIkkeVerifisert: 'Sjekk datoen hos myndigheten.',
  omvendtAndreKvartal:
    'Fristen for 2. kvartal er 31. august etter forskriften. Noen eldre nettsider sier 10. august. Er du usikker, kan du levere senest 10. august.',
  bareKvartalerMedKjoep: 'Gjelder bare kvartaler du har kjøpt for mer enn 2\u00a0000\u00a0kroner.',
  aarsterminVilkaar:
    'Du kan få årstermin når omsetningen er under 1\u00a0million kroner og du har levert i tide i minst ett år.',
  aarsterminToAar: 'Du skal normalt ha hatt årstermin i to kalenderår før du kan gå tilbake.',
  forskuddsskattSmaa:
    'Er forskuddsskatten under 2\u00a0000\u00a0kroner, betaler du alt med andre termin. Du får beskjed minst tre uker før du skal betale.',
  virkedagIkkeDefinert: 'Lørdager, søndager og helligdager regnes ikke som virkedager.',
  gamleUtleggstrekk: 'For pålegg fra før 2026 kan de gamle reglene gjelde noen år til. Se i pålegget.',
  flyttingEtterEtatensSide: 'Skatteetaten opplyser at fristen flyttes når den faller på en helg.',
  helgIkkeAvklart:
    'Reglene sier ikke om fristen flyttes når den faller på en helg. Vi viser den tidligste dagen.',
  foersteRegnskapsaar:
    'Er selskapet stiftet etter 30. juni, kan det første regnskapsåret slås sammen med det neste. Da faller denne fristen bort det første året.',
  selskapetsEgenFrist:
    'Ingen myndighet følger opp denne fristen alene, men selskapet må holde den for å rekke å sende inn årsregnskapet. Spør revisor eller den som fører regnskapet, hvis du lurer på noe.',
  aksjonaerSluttbrukersystem:
    'Fra juni 2026 kan du bare levere oppgaven fra et regnskaps- eller årsoppgjørssystem.',
  bokfoeringHverFjerdeMaaned:
    'Du må bokføre minst hver fjerde måned. Vi teller månedene fra starten av regnskapsåret.',
  bokfoeringFaaPosteringer: 'Har du få bilag, kan du ha lengre tid.',
  saeravgiftKvartal:
    'Noen særavgifter melder du inn hvert kvartal i stedet, for eksempel på elektrisk kraft.',
  restskattAndreTermin: 'Andre termin forfaller fem uker etter den første. Sjekk datoen i skatteoppgjøret.',
  utsattSkattemeldingHelg:
    'Reglene sier ikke om utsatt frist flyttes når den faller på en helg. Vi viser 30. juni.',
  bareNoenBransjer: 'Gjelder bare noen bransjer.',
  otpVilkaar:
    'Gjelder når du har minst én ansatt uten eierandel i minst 75\u00a0prosent stilling. Gjelder også når du har minst to i minst 75\u00a0prosent stilling, eller flere i minst 20\u00a0prosent stilling som til sammen utgjør to årsverk. Vi regner fra dagen du ble arbeidsgiver.',
  efakturaForskrift: 'Forskriften sier hvilke formater du kan bruke, og hvilke unntak som gjelder.',
} as const;
