import type { Tekster } from '../tekster';

/** Nynorsk for what one should know about how sure a rule is. Keyed by the codes of the domain. */
export const forbeholdNn: Tekster['forbehold'] = {
  forskriftIkkeLest: 'Skatteetaten opplyser denne datoen.',
  hjemmelIkkeVerifisert: 'Sjekk datoen hos styresmakta.',
  omvendtAndreKvartal:
    'Fristen for 2. kvartal er 31. august etter forskrifta. Nokre eldre nettsider seier 10. august. Er du usikker, kan du levere seinast 10. august.',
  bareKvartalerMedKjoep: 'Gjeld berre kvartal du har kjøpt for meir enn 2\u00a0000\u00a0kroner.',
  aarsterminVilkaar:
    'Du kan få årstermin når omsetninga er under 1\u00a0million kroner og du har levert i tide i minst eitt år.',
  aarsterminToAar: 'Du skal normalt ha hatt årstermin i to kalenderår før du kan gå tilbake.',
  forskuddsskattSmaa:
    'Er forskotsskatten under 2\u00a0000\u00a0kroner, betaler du alt med andre termin. Du får melding minst tre veker før du skal betale.',
  virkedagIkkeDefinert: 'Laurdagar, søndagar og heilagdagar blir ikkje rekna som yrkedagar.',
  gamleUtleggstrekk: 'For pålegg frå før 2026 kan dei gamle reglane gjelde nokre år til. Sjå i pålegget.',
  flyttingEtterEtatensSide: 'Skatteetaten opplyser at fristen blir flytta når han fell på ei helg.',
  helgIkkeAvklart:
    'Reglane seier ikkje om fristen blir flytta når han fell på ei helg. Vi viser den tidlegaste dagen.',
  foersteRegnskapsaar:
    'Er selskapet stifta etter 30. juni, kan det første rekneskapsåret slåast saman med det neste. Då fell denne fristen bort det første året.',
  selskapetsEgenFrist:
    'Ingen styresmakt følgjer opp denne fristen åleine, men selskapet må halde han for å rekke å sende inn årsrekneskapen. Spør revisor eller den som fører rekneskapen, dersom du lurer på noko.',
  aksjonaerSluttbrukersystem:
    'Frå juni 2026 kan du berre levere oppgåva frå eit rekneskaps- eller årsoppgjerssystem.',
  bokfoeringHverFjerdeMaaned:
    'Du må bokføre minst kvar fjerde månad. Vi tel månadene frå starten av rekneskapsåret.',
  bokfoeringFaaPosteringer: 'Har du få bilag, kan du ha lengre tid.',
  saeravgiftKvartal: 'Nokre særavgifter melder du inn kvart kvartal i staden, til dømes på elektrisk kraft.',
  restskattAndreTermin: 'Andre termin forfell fem veker etter den første. Sjekk datoen i skatteoppgjeret.',
  utsattSkattemeldingHelg:
    'Reglane seier ikkje om utsett frist blir flytta når han fell på ei helg. Vi viser 30. juni.',
  bareNoenBransjer: 'Gjeld berre nokre bransjar.',
  otpVilkaar:
    'Gjeld når du har minst éin tilsett utan eigardel i minst 75\u00a0prosent stilling. Gjeld også når du har minst to i minst 75\u00a0prosent stilling, eller fleire i minst 20\u00a0prosent stilling som til saman utgjer to årsverk. Vi reknar frå dagen du vart arbeidsgivar.',
  efakturaForskrift: 'Forskrifta seier kva format du kan bruke, og kva unntak som gjeld.',
};
