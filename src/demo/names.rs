//! Invented names of many origins, and mail addresses where nobody lives.

use super::chance::Chance;
use crate::domain::PersonId;
use crate::domain::person::Gender;

/// A given and a family name. Whoever declares no gender, or X, may have any given name.
pub fn draw(chance: &mut Chance, gender: Option<Gender>) -> (String, String) {
    let given = match gender {
        Some(Gender::Woman) => WOMEN,
        Some(Gender::Man) => MEN,
        Some(Gender::X) | None => *chance.one(&[WOMEN, MEN, EITHER]),
    };
    let mut family = (*chance.one(FAMILIES)).to_string();
    if chance.happens(8.0) {
        family = format!("{family}-{}", chance.one(FAMILIES));
    }
    ((*chance.one(given)).into(), family)
}

/// An address at example.org, which delivers nothing (RFC 2606). The identifier keeps it unique.
pub fn mail(given: &str, family: &str, id: &PersonId) -> String {
    format!("{}.{}.{}@example.org", plain(given), plain(family), id.as_str().to_ascii_lowercase())
}

fn plain(name: &str) -> String {
    let letter = |letter: char| match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'ą' => Some('a'),
        'ç' | 'ć' | 'č' => Some('c'),
        'è' | 'é' | 'ê' | 'ë' | 'ę' => Some('e'),
        'í' | 'î' | 'ï' | 'ı' => Some('i'),
        'ğ' => Some('g'),
        'ł' => Some('l'),
        'ñ' | 'ń' => Some('n'),
        'ó' | 'ô' | 'ö' => Some('o'),
        'ş' | 'ș' | 'š' | 'ś' => Some('s'),
        'ú' | 'û' | 'ü' => Some('u'),
        'ž' | 'ż' => Some('z'),
        '-' => Some('-'),
        other => Some(other.to_ascii_lowercase()).filter(char::is_ascii_alphabetic),
    };
    name.to_lowercase().chars().filter_map(letter).collect()
}

#[rustfmt::skip]
const WOMEN: &[&str] = &[
    "Adama", "Adèle", "Agnieszka", "Aïcha", "Aline", "Almaz", "Amina", "Anaïs", "Anneke", "Asmara", "Astrid", "Awa",
    "Ayşe", "Beatriz", "Bénédicte", "Bintou", "Camille", "Carmen", "Céline", "Chantal", "Clara", "Colette", "Daria",
    "Delphine", "Dina", "Eden", "Elif", "Elke", "Elsa", "Emma", "Esther", "Fanny", "Fatou", "Farida", "Feven",
    "Florence", "Freweini", "Gaëlle", "Ghislaine", "Greet", "Gulalai", "Hadja", "Halyna", "Hanan", "Helena", "Hiba",
    "Hilde", "Ifrah", "Ilse", "Imane", "Inês", "Ioana", "Irina", "Jasmina", "Jeanne", "Josefien", "Julie", "Kadiatou",
    "Katrien", "Khadija", "Laila", "Latifa", "Laure", "Leïla", "Lena", "Liesbeth", "Lina", "Lotte", "Lucía", "Madina",
    "Magda", "Malika", "Manon", "Margaux", "Mariam", "Marijke", "Marta", "Meron", "Mieke", "Mina", "Mireille", "Nadège",
    "Nadia", "Najat", "Nele", "Nicole", "Noor", "Odile", "Oksana", "Oumou", "Parwana", "Pilar", "Rahel", "Rania",
    "Roya", "Saba", "Safia", "Salma", "Samira", "Sanne", "Selam", "Shirin", "Sigrid", "Sofia", "Solange", "Soraya",
    "Sylvie", "Tatiana", "Tigist", "Tine", "Valérie", "Véronique", "Wafa", "Wietske", "Yasmina", "Yodit", "Zahra",
    "Zala", "Zineb", "Zoé",
];

#[rustfmt::skip]
const MEN: &[&str] = &[
    "Abdoulaye", "Abel", "Adrien", "Ahmad", "Alain", "Aleksander", "Amadou", "Amanuel", "Amir", "Andrei", "Antoine",
    "Arne", "Arthur", "Bart", "Baptiste", "Benoît", "Biniam", "Boris", "Bram", "Cédric", "Cheikh", "Christophe",
    "Cyril", "Daan", "Dawit", "Didier", "Diego", "Dirk", "Driss", "Emiel", "Emre", "Ermias", "Étienne", "Fabrice",
    "Farhad", "Filip", "Florian", "Franck", "Gaspard", "Geert", "Gilles", "Gonçalo", "Guillaume", "Habib", "Hamid",
    "Hassan", "Henok", "Hugo", "Ibrahima", "Idriss", "Ismaël", "Ivan", "Jamal", "Jan", "Javier", "Jawad", "Jean-Luc",
    "Jelle", "Jérôme", "Joris", "Kader", "Karim", "Khalid", "Kobe", "Koen", "Laurent", "Lemlem", "Lieven", "Loïc",
    "Luca", "Mamadou", "Marc", "Matthias", "Mehdi", "Merhawi", "Michel", "Mirwais", "Mohamed", "Mustafa", "Najib",
    "Nicolas", "Olivier", "Omid", "Omar", "Ousmane", "Pascal", "Patrick", "Pieter", "Quentin", "Rachid", "Reza",
    "Robel", "Ruben", "Salim", "Samuel", "Sekou", "Senne", "Serge", "Sied", "Stijn", "Tarek", "Tesfay", "Thibault",
    "Thierry", "Tijani", "Tom", "Vadim", "Victor", "Wim", "Wouter", "Xavier", "Yannick", "Yassin", "Yonas", "Yusuf",
    "Zaid", "Zekarias", "Ziad",
];

const EITHER: &[&str] = &[
    "Alix",
    "Andrea",
    "Camille",
    "Charlie",
    "Claude",
    "Dominique",
    "Kim",
    "Louison",
    "Maxime",
    "Noa",
    "Robin",
    "Sacha",
];

#[rustfmt::skip]
const FAMILIES: &[&str] = &[
    "Abebayehu", "Adamik", "Aerdenburg", "Alvarinho", "Amrouchi", "Andrianov", "Antonelle", "Arslanoğlu", "Asmelashi",
    "Azzimani", "Bahrami", "Baldewijn", "Bangouré", "Barbançon", "Beauvoisin", "Bekelé", "Belkacemi", "Berhanou",
    "Bielawska", "Blommaert", "Boisdenghien", "Bouchamal", "Bourlard", "Brankovac", "Camarelle", "Carvalhal",
    "Chamberlan", "Cherkaouni", "Cisséko", "Clairmarais", "Coppenolle", "Coulibana", "Dallemagne", "Darimont",
    "Debouverie", "Delhaizon", "Demunter", "Deschuyter", "Diabatou", "Dialloumi", "Diawandé", "Dobrescu",
    "Doutreloux", "Duchâtelier", "Dufrasne", "Eeckhaut", "Elmoussaoui", "Embrechts", "Esteverena", "Faroukhi",
    "Fessehaye", "Fievez", "Fonsny", "Gebremeskal", "Ghalandari", "Ghilain", "Goossenaert", "Grosjeanne", "Guéyema",
    "Habtezghi", "Hakimzada", "Hallembaye", "Hamdaouch", "Haverbeke", "Hellebaut", "Hérinckx", "Houbrechts", "Idrissov",
    "Isaakidis", "Jacqmotte", "Jafarian", "Janowiak", "Kabasélé", "Kaboréma", "Karakoç", "Kebedom", "Keïtana",
    "Kestemont", "Khoshnaw", "Kidanemariam", "Kowalczuk", "Lagneau", "Lambiotte", "Lamrabti", "Lassoie", "Lefrancq",
    "Leirens", "Lignian", "Lombaerde", "Louvigny", "Luyckfasseel", "Maertensoen", "Mahmoudzai", "Malengreaux",
    "Manzambi", "Marchandise", "Mateșan", "Mengistom", "Merabtine", "Mertensdal", "Minguet", "Moerenhout", "Monseurs",
    "Mukendilu", "Nazarbek", "Ndiayema", "Nebiyat", "Nikolić-Var", "Noorzadeh", "Nzuziba", "Oliveirinha", "Omarkhel",
    "Oosterveld", "Ouattarama", "Ouedrane", "Paquay", "Pauwelyn", "Pereirinha", "Petrenkov", "Piérart", "Poncelain",
    "Quaghebeur", "Quinteros", "Rahimzad", "Ramdanyi", "Rombouts", "Rosseel", "Rwagasana", "Saadallah", "Safiyar",
    "Sangaré-Lô", "Sbaïti", "Schoonjans", "Sebhatom", "Semedine", "Sidibéra", "Soumahé", "Stevenart", "Stroobandt",
    "Szymkowiak", "Tahirovic", "Tamboura", "Tekleab", "Terfvaert", "Thibaudier", "Timmerhans", "Tounkarane",
    "Traoréma", "Tshimangala", "Uyttendal", "Vanbrabandt", "Vandenhaute", "Vandermoten", "Vasilescu", "Verbruggh",
    "Verhaeghen", "Vermeirsch", "Vieirante", "Wautelaine", "Weldemikael", "Willockx", "Woldegiorgis", "Wuyts-Daems",
    "Yacoubian", "Yildirimer", "Yohannesu", "Zabihullahi", "Zemmouriat", "Zeraï", "Zielinskaya", "Zwaenepoel",
];

#[cfg(test)]
mod tests {
    use super::super::chance::Draw;
    use super::*;

    #[test]
    fn a_mail_address_is_plain_and_goes_nowhere() {
        let id = PersonId::new("V0042").expect("an id");
        assert_eq!(mail("Ayşe", "Arslanoğlu", &id), "ayse.arslanoglu.v0042@example.org");
        assert_eq!(mail("Jean-Luc", "Duchâtelier", &id), "jean-luc.duchatelier.v0042@example.org");
    }

    #[test]
    fn names_are_of_the_declared_gender() {
        let mut chance = Chance::new(1, Draw::Staff);
        for _ in 0..50 {
            assert!(WOMEN.contains(&draw(&mut chance, Some(Gender::Woman)).0.as_str()));
            assert!(MEN.contains(&draw(&mut chance, Some(Gender::Man)).0.as_str()));
        }
    }
}
