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
