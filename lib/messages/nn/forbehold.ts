import type { Tekster } from '../index';

/** Nynorsk for what one should know about how sure a rule is. Keyed by the codes of the domain. */
export const forbeholdNn: Tekster['forbehold'] = {
  forskriftIkkeLest: 'Datoen er stadfesta av etaten, men vi har berre sett forskrifta referert av andre.',
  hjemmelIkkeVerifisert:
    'Vi har ikkje funne regelen fristen byggjer på. Datoen er henta frå andre oversikter.',
  omvendtAndreKvartal:
    'For 2. kvartal seier eldre sider 10. august. Vi følgjer forskrifta, som seier 31. august. Er du usikker, lever seinast 10. august.',
  bareKvartalerMedKjoep: 'Gjeld berre kvartal du har kjøpt for meir enn 2 000 kroner.',
  aarsterminVilkaar:
    'Du kan få årstermin når omsetninga er under 1 million kroner og du har levert i tide i minst eitt år.',
  aarsterminToAar: 'Du skal normalt ha hatt årstermin i to kalenderår før du kan gå tilbake.',
  forskuddsskattSmaa:
    'Er forskotsskatten under 2 000 kroner, skal alt betalast med andre termin. Det tek minst tre veker frå du får melding til noko skal betalast.',
  virkedagIkkeDefinert:
    'Lova seier ikkje kva ein yrkedag er. Vi reknar ikkje laurdag, søndag og heilagdagar som yrkedagar.',
  gamleUtleggstrekk:
    'Pålegg frå før 2026 kan bli betalte etter dei gamle reglane nokre år til. Sjå i pålegget.',
  flyttingEtterEtatensSide:
    'At fristen blir flytta når han fell på ei helg, står på sidene til Skatteetaten, ikkje i lova.',
  helgIkkeAvklart:
    'Det er ikkje avklart om fristen blir flytta når han fell på ei helg. Vi viser den tidlegaste dagen.',
  foersteRegnskapsaar:
    'Er selskapet stifta etter 30. juni, kan det første rekneskapsåret slåast saman med det neste. Då fell denne fristen bort det første året.',
  selskapetsEgenFrist:
    'Ingen styresmakt følgjer opp denne fristen åleine, men han må haldast for å rekke innsendinga. Spørsmål tek du med revisor eller den som fører rekneskapen.',
  aksjonaerSluttbrukersystem:
    'Frå juni 2026 kan oppgåva berre leverast frå eit rekneskaps- eller årsoppgjerssystem.',
  bokfoeringHverFjerdeMaaned:
    'Lova seier minst kvar fjerde månad. At månadene blir talde frå starten av rekneskapsåret, er slik vi forstår lova.',
  bokfoeringFaaPosteringer: 'Har du få bilag, kan du ha lengre tid.',
  saeravgiftKvartal: 'Nokre særavgifter skal meldast kvart kvartal i staden, til dømes på elektrisk kraft.',
  restskattAndreTermin:
    'Vi reknar andre termin fem veker etter 20. august eller den dagen lova nemner, før flytting.',
  utsattSkattemeldingHelg:
    'Det er ikkje avklart om utsett frist blir flytta når han fell på ei helg. Vi viser 30. juni.',
  bareNoenBransjer: 'Gjeld berre nokre bransjar.',
  otpVilkaar:
    'Gjeld når du har minst éin tilsett utan eigardel i minst 75 prosent stilling, minst to som kvar har minst 75 prosent, eller fleire i minst 20 prosent som til saman gjer to årsverk. Vi reknar frå dagen du vart arbeidsgivar.',
  efakturaForskrift:
    'Vi har sett vedtaket referert av fleire, men ikkje lese lovteksta eller forskrifta om format og unntak.',
};
