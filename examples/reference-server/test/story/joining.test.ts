/**
 * The first day of a patient: she comes in, the front desk invites her, and she makes her sign-in with the code.
 */
import { assert, describe, it, vi } from "vitest"
import { arrives } from "./acts/arrival.ts"
import { mailsTo } from "./clinic.ts"
import { millisMax, openHouse } from "./house.ts"
import { pressOn, tabTo, typeInto } from "./keyboard.ts"
import { look, lookInBoth } from "./look.ts"
import type { Reader } from "./Reader.ts"
import type { Language } from "./words.ts"

const soon = { timeout: 20_000, interval: 50 }
const password = "tulip river ladder"
const team = "Family Medicine"

describe("joining", { timeout: millisMax }, () => {
  const house = openHouse()
  const { sit } = house

  /** Dana at the front desk, before today's list. */
  const atTheDesk = async (login = "dana.fox", language: Language = "en"): Promise<Reader> => {
    const reader = await (await sit(language)).signIn(login)
    await reader.page.getByRole("link", { name: reader.words.nav.desk }).click()
    await reader.heading(reader.words.people.desk.title).waitFor()
    return reader
  }

  const rowOf = ({ page }: Reader, name: string) => page.getByRole("listitem").filter({ hasText: name }).first()

  /** Fills in what is asked, but for code and proof. */
  const chooses = async ({ page, words }: Reader, login: string, word = password): Promise<void> => {
    await page.getByLabel(words.people.enrol.login).fill(login)
    await page.getByLabel(words.people.enrol.password, { exact: true }).fill(word)
  }

  const bornOn = async ({ page, words }: Reader, month: string, day: string, year: string): Promise<void> => {
    const { enrol } = words.people
    for (const [label, number] of [
      [enrol.month, month],
      [enrol.day, day],
      [enrol.year, year]
    ] as const) {
      await page.getByLabel(label, { exact: true }).fill(number)
    }
  }

  it("shows who comes in by itself, and what to say in her language", async () => {
    const dana = await atTheDesk()
    const { page, words } = dana
    await arrives(house.clinic, {
      number: "J1",
      family: "Whitfield",
      given: "Nora",
      born: "19840309",
      email: "nora@example.org"
    })
    await rowOf(dana, "Nora Whitfield").getByText(words.people.desk.notEnrolled).waitFor()
    await arrives(house.clinic, { number: "J2", family: "Paredes", given: "Inés", born: "19710522", language: "spa" })
    await arrives(house.clinic, { number: "J3", family: "Whitfield", given: "Milo", born: "20190412" })
    await arrives(house.clinic, { number: "J4", family: "Stone", given: "Alex", born: "" })
    await rowOf(dana, "Alex Stone").waitFor()
    const spanish = rowOf(dana, "Inés Paredes")
    await spanish.getByRole("button", { name: words.people.desk.say }).click()
    await spanish.getByText("equipo de atención desde casa").waitFor()
    await lookInBoth(dana, "front-desk")
    await page.getByLabel(words.people.desk.show).selectOption("all")
    await look(page, "front-desk-all-en")
  })

  it("prints a letter, with which she makes her sign-in and is inside", async () => {
    const dana = await atTheDesk()
    const { people } = dana.words
    await rowOf(dana, "Nora Whitfield").getByRole("button", { name: people.desk.letter }).click()
    await dana.heading(people.letter.title).waitFor()
    const code = (await dana.page.locator(".sheet-code").textContent()) ?? ""
    assert.match(code, /^\w{4}-\w{4}-\w{4}$/)
    await lookInBoth(dana, "invitation-letter")
    await dana.page.emulateMedia({ media: "print" })
    await dana.page.screenshot({ path: "screenshots/invitation-letter-print.png" })
    await dana.page.emulateMedia({ media: null })
    await dana.page.getByRole("button", { name: people.letter.done }).click()
    await rowOf(dana, "Nora Whitfield").getByText(people.desk.invited).waitFor()
    await lookInBoth(dana, "front-desk-invited")

    const nora = await sit("en")
    const { enrol } = nora.words.people
    await nora.page.goto(house.clinic.url)
    await nora.page.getByRole("link", { name: enrol.have }).click()
    await nora.heading(enrol.title).waitFor()
    await lookInBoth(nora, "enrol")
    await nora.page.getByRole("button", { name: enrol.submit }).click()
    await nora.page.getByText(enrol.needBirthDate).waitFor()
    await lookInBoth(nora, "enrol-missing")
    await nora.page.getByLabel(enrol.code, { exact: true }).fill(code.toLowerCase().replaceAll("-", " "))
    await bornOn(nora, "3", "10", "1984")
    await chooses(nora, "nora.whitfield")
    await nora.page.getByRole("button", { name: enrol.submit }).click()
    await nora.page.getByText(nora.words.problems.EnrolmentRefused).waitFor()
    await lookInBoth(nora, "enrol-refused")
    await bornOn(nora, "3", "9", "1984")
    await chooses(nora, "emma.carter")
    await nora.page.getByRole("button", { name: enrol.submit }).click()
    await nora.page.getByText("Somebody else has this user name.").waitFor()
    await chooses(nora, "nora.whitfield")
    await nora.page.getByRole("button", { name: enrol.submit }).click()
    await nora.heading(nora.words.patient.home.title).waitFor()
    assert.strictEqual(new URL(nora.page.url()).pathname, "/")
    await rowOf(dana, "Nora Whitfield").waitFor({ state: "detached" })

    const thief = await sit("en")
    await thief.page.goto(`${house.clinic.url}/enrol`)
    await thief.page.getByLabel(enrol.code, { exact: true }).fill(code)
    await bornOn(thief, "3", "9", "1984")
    await chooses(thief, "somebody.else")
    await thief.page.getByRole("button", { name: enrol.submit }).click()
    await thief.page.getByText("This code was used already.").waitFor()
    await look(thief.page, "enrol-used-en")
  })

  it("sends an e-mail that says nothing about her health, and no e-mail where none is known", async () => {
    await arrives(house.clinic, {
      number: "J5",
      family: "Okafor",
      given: "Ada",
      born: "19900101",
      email: "ada@example.org"
    })
    const dana = await atTheDesk()
    const { desk } = dana.words.people
    const without = rowOf(dana, "Inés Paredes")
    await without.waitFor()
    assert.strictEqual(await without.getByRole("button", { name: desk.mail }).count(), 0)
    await rowOf(dana, "Ada Okafor").getByRole("button", { name: desk.mail }).click()
    await dana.page.getByText(desk.mailed("Ada Okafor")).waitFor()
    await vi.waitFor(async () => assert.isNotEmpty(await mailsTo(house.clinic, "ada@example.org")), soon)
    const [mail] = await mailsTo(house.clinic, "ada@example.org")
    assert.match(mail?.text ?? "", /code: \w{4}-\w{4}-\w{4}/)
    for (const word of ["Ada", "Okafor", "1990", "visit", "Ruiz"]) assert.notInclude(mail?.text, word)
    await rowOf(dana, "Ada Okafor").getByRole("button", { name: desk.withdraw }).click()
    await dana.page.getByRole("alertdialog").getByRole("button", { name: desk.withdraw }).click()
    await dana.page.getByText(desk.withdrawn).waitFor()
  })

  it("goes by keyboard alone, in Spanish, from the letter to the first page", async () => {
    const dana = await atTheDesk("tomas.alvarez", "es")
    const { people } = dana.words
    const button = rowOf(dana, "Inés Paredes").getByRole("button", { name: people.desk.letter })
    await pressOn(dana.page, button, "Enter")
    await dana.heading(people.letter.title).waitFor()
    const code = (await dana.page.locator(".sheet-code").textContent()) ?? ""
    const ines = await sit("es")
    const { enrol } = ines.words.people
    await ines.page.goto(`${house.clinic.url}/enrol`)
    await ines.heading(enrol.title).waitFor()
    await typeInto(ines.page, ines.page.getByLabel(enrol.code, { exact: true }), code)
    await typeInto(ines.page, ines.page.getByLabel(enrol.day, { exact: true }), "22")
    await typeInto(ines.page, ines.page.getByLabel(enrol.month, { exact: true }), "5")
    await typeInto(ines.page, ines.page.getByLabel(enrol.year, { exact: true }), "1971")
    await typeInto(ines.page, ines.page.getByLabel(enrol.login), "ines.paredes")
    await typeInto(ines.page, ines.page.getByLabel(enrol.password, { exact: true }), "lluvia mesa tortuga")
    await tabTo(ines.page, ines.page.getByLabel(enrol.show))
    await pressOn(ines.page, ines.page.getByRole("button", { name: enrol.submit }), "Enter")
    await ines.heading(ines.words.patient.home.title).waitFor()
  })

  it("invites a colleague with a letter, changes her roles, and switches her off while she is signed in", async () => {
    const ruth = await (await sit("en")).signIn("ruth.okoye")
    const { page, words } = ruth
    const { work } = words
    await page.getByRole("link", { name: words.nav.people, exact: true }).click()
    await ruth.heading(work.title).waitFor()
    await page.getByRole("heading", { level: 2, name: "Dana Fox" }).waitFor()
    await lookInBoth(ruth, "people")
    await page.getByRole("button", { name: work.invite }).click()
    await page.getByRole("button", { name: work.byLetter }).click()
    await page.getByText(work.needName).waitFor()
    await lookInBoth(ruth, "people-invite")
    await page.getByLabel(work.name, { exact: true }).fill("Kim Sato")
    await page.getByLabel(work.login, { exact: true }).fill("kim.sato")
    await page.getByLabel(work.titleWord, { exact: true }).fill("nurse")
    await page.getByRole("checkbox", { name: team }).check()
    await page.getByRole("button", { name: work.byLetter }).click()
    await ruth.heading(words.people.letter.title).waitFor()
    await lookInBoth(ruth, "people-letter")
    const code = (await page.locator(".sheet-code").textContent()) ?? ""
    await page.getByRole("button", { name: words.people.letter.done }).click()

    const kim = await sit("en")
    const { enrol } = kim.words.people
    await kim.page.goto(`${house.clinic.url}/enrol`)
    await kim.page.getByRole("button", { name: enrol.iWork }).click()
    await kim.page.getByLabel(enrol.code, { exact: true }).fill(code)
    await kim.page.getByLabel(enrol.loginGiven).fill("kim.sato")
    await kim.page.getByLabel(enrol.password, { exact: true }).fill(password)
    await lookInBoth(kim, "enrol-colleague")
    await kim.page.getByRole("button", { name: enrol.submit }).click()
    await kim.heading(kim.words.staff.inbox.title).waitFor()

    const row = page.locator(".person").filter({ hasText: "Kim Sato" })
    await row.getByText(work.active).waitFor()
    await row.getByRole("button", { name: work.change }).click()
    await row.getByRole("checkbox", { name: work.roleNames.operator }).check()
    await lookInBoth(ruth, "people-change")
    await row.getByRole("button", { name: work.save }).click()
    await page.getByText(work.saved).waitFor()
    await row.getByText(work.roleShort.operator).waitFor()
    await row.getByRole("button", { name: work.switchOff }).click()
    await page.getByRole("alertdialog").waitFor()
    await look(page, "people-switch-off-en")
    await page.getByRole("alertdialog").getByRole("button", { name: work.switchOff }).click()
    await row.getByText(work.off, { exact: true }).waitFor()
    await kim.page.reload()
    await kim.heading(kim.words.signIn.title).waitFor()

    const self = page.locator(".person").filter({ hasText: "Ruth Okoye" })
    await self.getByRole("button", { name: work.switchOff }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: work.switchOff }).click()
    await page.getByText(words.problems.LastOfRole).waitFor()
    await lookInBoth(ruth, "people-last")
  })

  it("lets a patient ask for a helper, staff confirm her, and the patient end it", async () => {
    const emma = await (await sit("en")).signIn("emma.carter")
    const { help } = emma.words
    await emma.page.getByRole("link", { name: emma.words.nav.helpers }).click()
    await emma.heading(help.title).waitFor()
    await emma.page.getByRole("button", { name: help.ask }).click()
    await emma.page.getByRole("button", { name: help.send }).click()
    await emma.page.getByText(help.needName).waitFor()
    await lookInBoth(emma, "helpers-ask")
    await emma.page.getByLabel(help.helperName).fill("Paul Carter")
    await bornOn(emma, "7", "4", "1959")
    await emma.page.getByLabel(help.relationship["for-me"]).fill("father")
    await emma.page.getByRole("button", { name: help.send }).click()
    await emma.page.getByText(help.sent).waitFor()
    await lookInBoth(emma, "helpers-asked")

    const dana = await (await sit("en")).signIn("dana.fox")
    await dana.page.getByRole("link", { name: dana.words.nav.help }).click()
    const asked = dana.page.locator(".help-request").filter({ hasText: "Paul Carter" })
    await asked.waitFor()
    await lookInBoth(dana, "help-requests")
    await asked.getByRole("button", { name: help.desk.confirm }).click()
    await dana.heading(dana.words.people.letter.title).waitFor()
    const code = (await dana.page.locator(".sheet-code").textContent()) ?? ""
    await dana.page.getByRole("button", { name: dana.words.people.letter.done }).click()
    await dana.page.getByText(help.desk.emptyTitle).waitFor()
    await lookInBoth(dana, "help-requests-empty")

    const paul = await sit("en")
    const { enrol } = paul.words.people
    await paul.page.goto(`${house.clinic.url}/enrol`)
    await paul.page.getByLabel(enrol.code, { exact: true }).fill(code)
    await bornOn(paul, "7", "4", "1959")
    await chooses(paul, "paul.carter")
    await paul.page.getByRole("button", { name: enrol.submit }).click()
    await paul.heading(paul.words.patient.home.titleFor("Emma Carter")).waitFor()

    await emma.page.reload()
    const helper = emma.page.locator(".person").filter({ hasText: "father" })
    await helper.waitFor()
    await lookInBoth(emma, "helpers")
    await helper.getByRole("button", { name: help.end }).click()
    await emma.page.getByRole("alertdialog").getByRole("button", { name: help.end }).click()
    await emma.page.getByText(help.ended).waitFor()
    await paul.page.reload()
    await paul.page.getByRole("link", { name: paul.words.nav.helpers }).waitFor()
    assert.strictEqual(await paul.page.getByText("Emma Carter").count(), 0)
  })

  it("imports a table after a check that names each mistake, and the same table changes nothing", async () => {
    const omar = await (await sit("en")).signIn("omar.haddad")
    const { page, words } = omar
    const { importing } = words
    await page.getByRole("link", { name: words.nav.import }).click()
    await omar.heading(importing.title).waitFor()
    await page.getByText(importing.columns).click()
    await page.getByRole("button", { name: importing.check }).click()
    await page.getByText(importing.needFile).waitFor()
    await lookInBoth(omar, "import")
    const lines = ["MRN;Apellidos;Nombre;DOB;Shoe size", "IM1;Núñez;Zoë;1980-02-30;38", "IM2;;Ana;3/9/1984;"]
    const file = (text: string) => ({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text, "latin1") })
    await page.locator("input[type=file]").setInputFiles(file(lines.join("\r\n")))
    await page.getByLabel(importing.assigner).fill("LAKESIDE")
    await page.getByRole("button", { name: importing.check }).click()
    await page.getByText(importing.wrong(2)).waitFor()
    assert.strictEqual(await page.getByRole("button", { name: importing.write, exact: true }).count(), 0)
    await lookInBoth(omar, "import-mistakes")
    const right = file(lines.join("\r\n").replace("1980-02-30", "1980-02-28").replace("IM2;;", "IM2;Ode;"))
    await page.locator("input[type=file]").setInputFiles(right)
    await page.getByRole("button", { name: importing.check }).click()
    await page.getByText(importing.fine).waitFor()
    await lookInBoth(omar, "import-checked")
    await page.getByRole("button", { name: importing.write, exact: true }).click()
    await page.getByText(importing.done).waitFor()
    await page.locator("input[type=file]").setInputFiles(right)
    await page.getByRole("button", { name: importing.check }).click()
    await page.getByText(importing.fine).waitFor()
    const counts = await page.getByRole("row", { name: importing.people }).getByRole("cell").allTextContents()
    assert.deepStrictEqual(counts, ["0", "0", "2"])
  })
})
