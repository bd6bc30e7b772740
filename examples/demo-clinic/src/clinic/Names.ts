/**
 * Names from which the demo clinic's patients are drawn, in English and in Spanish.
 */

export const english = {
  female: ["Olivia", "Hannah", "Rachel", "Denise", "Carol", "Abigail", "Joan", "Megan", "Tiffany", "Ruby", "Sheila"],
  male: ["Liam", "Walter", "Jordan", "Derek", "Samuel", "Peter", "Vincent", "Howard", "Isaac", "Caleb", "Marcus"],
  family: ["Anderson", "Brooks", "Coleman", "Dawson", "Ellison", "Fischer", "Grant", "Hayes", "Kowalski", "O'Brien"]
} as const

export const spanish = {
  female: ["María José", "Inés", "Ximena", "Guadalupe", "Rocío", "Paloma", "Verónica", "Noemí", "Belén", "Araceli"],
  male: ["José Luis", "Andrés", "Joaquín", "Ramón", "Óscar", "Iván", "Efraín", "Sebastián", "Raúl", "Germán"],
  family: ["Muñoz", "Peña", "García Núñez", "Ibáñez", "Castañeda", "Domínguez", "Ávila", "Zúñiga", "Solís", "Trujillo"]
} as const

/** More of them, for a clinic of over a thousand. */
export const moreEnglish = {
  female: [
    ...["Aisha", "Amelia", "Chloe", "Dorothy", "Evelyn", "Fatima", "Gloria", "Imani", "Janet", "Kiara", "Lena", "Mary"],
    ...["Naomi", "Olga", "Priscilla", "Quinn", "Rebecca", "Saanvi", "Tamika", "Uma", "Violet", "Wendy", "Yuki", "Zoe"]
  ],
  male: [
    ...[
      "Adam",
      "Benjamin",
      "Cedric",
      "Dmitri",
      "Elijah",
      "Felix",
      "George",
      "Hassan",
      "Ian",
      "Jamal",
      "Kenji",
      "Lucas"
    ],
    ...[
      "Minh",
      "Noel",
      "Omar",
      "Patrick",
      "Quentin",
      "Rohan",
      "Stanley",
      "Tyrone",
      "Victor",
      "William",
      "Yusuf",
      "Zach"
    ]
  ],
  family: [
    ...[
      "Abbott",
      "Adeyemi",
      "Ahmed",
      "Banerjee",
      "Barnes",
      "Chang",
      "Cooper",
      "D'Angelo",
      "Dubois",
      "Edwards",
      "Evans"
    ],
    ...["Fitzgerald", "Foster", "Goldberg", "Green", "Hansen", "Hussain", "Ivanov", "Jackson", "Kaplan", "Khan", "Kim"],
    ...["Larson", "Lee", "MacDonald", "Mbeki", "Miller", "Murphy", "Müller", "Nakamura", "Nguyen", "Novak", "Olsen"],
    ...[
      "Park",
      "Patel",
      "Price",
      "Quigley",
      "Reed",
      "Robinson",
      "Schultz",
      "Sharma",
      "Smith-Jones",
      "Stewart",
      "Tanaka"
    ],
    ...[
      "Thompson",
      "Underwood",
      "Vance",
      "van der Berg",
      "Walker",
      "Washington",
      "Williams",
      "Wu",
      "Young",
      "Zielinski"
    ]
  ]
} as const

export const moreSpanish = {
  female: ["Alma", "Beatriz", "Catalina", "Daniela", "Esperanza", "Fernanda", "Gabriela", "Itzel", "Luz", "Marisol"],
  male: ["Alejandro", "Bernardo", "César", "Diego", "Emilio", "Fabián", "Gustavo", "Héctor", "Ignacio", "Julián"],
  family: [
    ...["Aguilar", "Benítez", "Cárdenas", "de la Cruz", "Espinoza", "Fuentes", "Gutiérrez", "Herrera", "Jiménez"],
    ...["López Ortega", "Márquez", "Navarro", "Ochoa", "Pacheco", "Quintero", "Ramírez", "Salazar", "Treviño", "Villa"]
  ]
} as const
