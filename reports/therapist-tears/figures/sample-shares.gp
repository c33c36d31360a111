# Draws sample-shares.svg from sample-shares.tsv beside it: gnuplot sample-shares.gp
reset
set encoding utf8
set terminal svg size 480,564 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "sample-shares.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set ytics ("Gender:" 18.0, "Woman" 17.0, "Man" 16.0, "Age group:" 15.0, "under 30" 14.0, "30–39" 13.0, "40–49" 12.0, "50 and over" 11.0, "Role:" 10.0, "Graduate student" 9.0, "Licensed clinician" 8.0, "Theoretical orientation:" 7.0, "PDT" 6.0, "CBT" 5.0, "Humanistic" 4.0, "Integrative" 3.0, "Family systems" 2.0, "Other" 1.0)
set yrange [0.4:18.6]
set grid xtics lt 1 lw 0.6 lc rgb "#8a8f98" dt (2,4)
set xrange [0:100]
set xtics 0,25,100 format "%.0f%%"
plot "sample-shares.tsv" skip 1 using 4:($2+0.0):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+0.0) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle
set output
