import { describe, expect, it } from "vitest";
import { isFoedselsnummer, isSyntetiskFoedselsnummer } from "./foedselsnummer";
import { isNoekkel, parseNoekkel, toNoekkel } from "./noekkel";
import {
	isOrganisasjonsnummer,
	isSyntetiskOrganisasjonsnummer,
	normaliserOrganisasjonsnummer,
} from "./organisasjonsnummer";

describe("organisasjonsnummer", () => {
	it.each([
		"923609016",
		"974760673",
		"934154150",
		"924616733",
		"310923044",
		"313268489",
		"999999999",
		"123456785",
	])("accepts %s", (nummer) => {
		expect(isOrganisasjonsnummer(nummer)).toBe(true);
	});

	it.each([
		"923609017",
		"833286602",
		"123456789",
		"92360901",
		"9236090160",
		"92360901a",
		"",
		"９23609016",
		923609016,
		null,
	])("rejects %j", (nummer) => {
		expect(isOrganisasjonsnummer(nummer)).toBe(false);
	});

	it("never accepts a control digit of ten", () => {
		// 3 × 2 + 2 × 3 = 12, 12 mod 11 = 1, so the control digit would be 10.
		for (let siste = 0; siste <= 9; siste++)
			expect(isOrganisasjonsnummer(`20000003${siste}`)).toBe(false);
	});

	it.each([
		["923 609 016", "923609016"],
		["923\u00a0609\u00a0016", "923609016"],
		["NO 923 609 016 MVA", "923609016"],
		["no923609016mva", "923609016"],
		["923.609.016", "923609016"],
		["923-609-016", "923609016"],
		["923609017", null],
		["NO", null],
		["", null],
		["NONO923609016", null],
		["923609016 AS", null],
	])("reads %j as %j", (tekst, nummer) => {
		expect(normaliserOrganisasjonsnummer(tekst)).toBe(nummer);
	});

	it("knows the test population by its first digit", () => {
		const syntetisk = (tekst: string) => {
			const nummer = normaliserOrganisasjonsnummer(tekst);
			return nummer !== null && isSyntetiskOrganisasjonsnummer(nummer);
		};
		expect(syntetisk("310923044")).toBe(true);
		expect(syntetisk("313268489")).toBe(true);
		expect(syntetisk("923609016")).toBe(false);
	});
});

describe("foedselsnummer", () => {
	it.each([
		["16822548834", "month + 80"],
		["11812448848", "month + 80"],
		["19872347995", "month + 80"],
		["15507600333", "month + 40"],
		["55507608360", "day + 40 and month + 40"],
		["02013299997", "from 2032, first control digit leaves 0"],
		["30108299939", "from 2032, first control digit leaves 1"],
	])("accepts %s (%s)", (nummer) => {
		expect(isFoedselsnummer(nummer)).toBe(true);
	});

	it.each([
		["16822548835", "second control digit"],
		["16822548844", "first control digit"],
		["1682254883", "ten digits"],
		["168225488340", "twelve digits"],
		["1682254883a", "a letter"],
		["00000000000", "no day"],
		["72010000000", "day 72"],
		["31020000000", "31 February"],
		["", "empty"],
	])("rejects %s (%s)", (nummer) => {
		expect(isFoedselsnummer(nummer)).toBe(false);
	});

	it("looks at day and month even when the control digits are right", () => {
		const gyldige = (start: string) =>
			Array.from(
				{ length: 100_000 },
				(_, i) => start + `${i}`.padStart(5, "0"),
			).filter(isFoedselsnummer).length;
		expect(gyldige("290224")).toBeGreaterThan(0);
		for (const start of [
			"300224",
			"311124",
			"010024",
			"011324",
			"015324",
			"019324",
			"320124",
			"720124",
			"810124",
		]) {
			expect(gyldige(start)).toBe(0);
		}
	});

	it("accepts four first control digits, and only one second", () => {
		const treff = Array.from(
			{ length: 100 },
			(_, i) => `301082999${`${i}`.padStart(2, "0")}`,
		).filter(isFoedselsnummer);
		// The weighted sum of 301082999 leaves 9, so the first control digit may be 2, 3, 4 or 5 for the remainders 0 to 3.
		expect(
			treff
				.map((nummer) => nummer[9])
				.every((k1) => k1 !== undefined && "2345".includes(k1)),
		).toBe(true);
		expect(new Set(treff.map((nummer) => nummer[9])).size).toBe(treff.length);
		expect(treff).toContain("30108299939");
		expect(treff).toContain("30108299920");
	});

	it.each([
		["16822548834", true],
		["15507600333", false],
		["02013299997", false],
		["16822548835", false],
	])("%s is of the test population of skatt: %s", (nummer, svar) => {
		expect(isSyntetiskFoedselsnummer(nummer)).toBe(svar);
	});
});

describe("noekkel", () => {
	it.each([
		[
			"mva-alm-levering:2026-T5",
			{ regel: "mva-alm-levering", periode: "2026-T5" },
		],
		[
			"amelding-levering:2026-10",
			{ regel: "amelding-levering", periode: "2026-10" },
		],
		[
			"aarsregnskap-innsending:2025",
			{ regel: "aarsregnskap-innsending", periode: "2025" },
		],
	])("reads %s", (tekst, deler) => {
		expect(parseNoekkel(tekst)).toEqual(deler);
		expect(toNoekkel(deler.regel, deler.periode)).toBe(tekst);
	});

	it.each([
		"mva-alm-levering",
		":2026",
		"mva:",
		"mva:2026:1",
		"Mva:2026",
		"mva_alm:2026",
		"mva--alm:2026",
		"-mva:2026",
		"mva:2026-",
		"mva:2026 T5",
		"mva-å:2026",
		"mva:2026\n",
		"../x:2026",
		`a:${"1".repeat(99)}`,
	])("rejects %j", (tekst) => {
		expect(parseNoekkel(tekst)).toBeNull();
		expect(isNoekkel(tekst)).toBe(false);
	});

	it("takes a hundred characters and no more", () => {
		expect(isNoekkel(`a:${"1".repeat(98)}`)).toBe(true);
		expect(isNoekkel(null)).toBe(false);
		expect(() => toNoekkel("Mva", "2026")).toThrow(RangeError);
	});
});
