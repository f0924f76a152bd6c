/**
 * Words that passwords are made of when nobody thinks: French and English, folded (lower case, no accents), three
 * letters or more. A password that is nothing but these, digits and keyboard runs is refused.
 */
export const commonWords: readonly string[] = `
motdepasse mdp passe secret password passwd pass passw0rd code codesecret admin administrateur administrator root
user utilisateur compte login connexion bienvenue bonjour bonsoir salut coucou merci welcome hello test essai demo
invite guest temporaire temp changeme changemoi default defaut jalon crm entreprise societe company bureau office
commercial commerciale vente ventes vendeur client clients prospect devis facture atelier chantier direction patron
jetaime amour amourtoujours toujours monamour moncoeur cheri cherie doudou loulou loulotte chouchou bebe maman papa
famille enfant enfants fils fille copain copine amis ami princesse prince reine roi ange angel lapin lapinou chaton
minou chat chien toutou tigre lion loup ours panda dauphin papillon oiseau cheval poney licorne dragon soleil lune
etoile etoiles ciel terre mer ocean plage montagne neige pluie printemps ete automne hiver janvier fevrier mars avril
mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche weekend
vacances voyage liberte egalite fraternite france french francais paris marseille lyon toulouse nice nantes bordeaux
lille rennes strasbourg montpellier bretagne alsace corse europe allez lesbleus bleus football foot rugby tennis
psg olympique zidane mbappe champion champions chocolat nutella caramel vanille fraise cerise banane orange citron
pomme fromage baguette croissant cafe biere vin champagne pastis cassoulet camembert raclette musique guitare piano
nicolas pierre jean marie michel thomas julien antoine alexandre camille chloe laura sarah manon lea emma lucas hugo
louis paul jacques philippe olivier christophe stephane laurent sebastien david daniel isabelle nathalie sophie
sandrine celine virginie valerie caroline julie marine pauline claire charlotte isabelle catherine sylvie martine
azerty azertyuiop qwerty qwertyuiop qsdf qsdfghjklm wxcvbn asdf asdfgh asdfghjkl zxcvbn zxcvbnm poiuy poiuytreza
iloveyou love loveyou lovely letmein master monkey shadow sunshine princess football baseball basketball superman
batman spiderman starwars pokemon naruto minecraft trustno ninja hunter killer freedom whatever summer winter spring
autumn monday friday january december michael jennifer jessica ashley daniel charlie donald george jordan michelle
computer ordinateur internet windows google apple samsung facebook linkedin excel outlook microsoft orange free
flower fleur fleurs cookie cookies coffee ginger pepper cheese chicken banana summer please access security securite
dieu jesus money argent fortune bonheur sourire courage victoire gagnant numero number one two three zero un deux
trois quatre cinq six sept huit neuf dix mon ton son mes tes les des une the and you moi toi lui elle nous vous
bonne bon annee heureuse joyeux noel fete anniversaire happy new year
`
  .trim()
  .split(/\s+/);

/** Neighbours on a keyboard or in an alphabet: a stretch of one of these, either way, is no secret. */
export const runs: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1a2z3e4r5t6y7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb',
  'aqwzsxedcrfvtgbyhnuj',
];
